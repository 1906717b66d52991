import { findClearPlace, piecesOf, type Surroundings } from './clear-place';
import { grow, overlap, type Box } from './geometry';
import { labelBox, type Layout, type Route } from './layout';
import type { Drawn } from './reroute';

/** The least room between a label and another, or a line that passes it. */
const margin = 4;

/**
 * Pass 13. Needs all boxes and lines at their last places; leaves every label with a place. A label stays where it was
 * unless its own line, a box or another line has moved there; the others then find what room is left.
 */
export function relabel(drawn: readonly Drawn[], boxes: readonly Box[]): Layout['links'] {
  const lines = drawn.map(({ link, old, points }) => ({
    link,
    isNew: points !== old.points,
    pieces: piecesOf(points).map((piece) => grow(piece, margin)),
  }));
  const obstacles = [...boxes, ...lines.filter(({ isNew }) => isNew).flatMap(({ pieces }) => pieces)];
  const stays = ({ link, old, points }: Drawn): boolean =>
    points === old.points && !obstacles.some((one) => overlap(one, labelBox(old.label, link.label)));
  const staying = drawn.filter(stays);
  const labels = staying.map(({ link, old }) => labelBox(old.label, link.label));
  const found = new Map<string, Route>(staying.map(({ link, old }) => [link.id, old]));
  for (const { link, points } of drawn.filter((one) => !stays(one))) {
    const beside = lines.filter((line) => line.link !== link).flatMap(({ pieces }) => pieces);
    const around: Surroundings = { boxes, labels: labels.map((label) => grow(label, margin)), lines: beside };
    const { label, isShort } = findClearPlace(points, link, around);
    found.set(link.id, { points, label, ...(isShort ? { isShort } : {}) });
    labels.push(labelBox(label, isShort && link.short ? link.short : link.label));
  }
  return found;
}
