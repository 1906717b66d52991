import { findPlaceAt, piecesOf } from './clear-place';
import { grow, overlap, right, type Box, type Point } from './geometry';
import type { LayoutLink } from './layout';
import { simplify } from './lines';
import { slotOffset } from './ports';
import { findDetours, findPlainWays } from './ways';

/** The least room between a line and a box that it passes. */
const margin = 8;

/** What is worth avoiding, in pixels of way. */
const costs = { noPlace: 1_000, corner: 24 } as const;

/**
 * A line between two boxes that stand anywhere: from the right side of one to the left side of the other, by level and
 * upright pieces. Of a few plain shapes the one that has a place for its label and is short. Where all of them run behind a box,
 * ways around the boxes are looked at as well.
 */
export function routeFreely(link: LayoutLink, from: Box, to: Box, boxes: readonly Box[]): readonly Point[] {
  const start = { x: right(from), y: from.y + from.height / 2 + slotOffset(link.output, from.height) };
  const end = { x: to.x, y: to.y + to.height / 2 + slotOffset(link.input, to.height) };
  const obstacles = boxes.map((box) => (box === from || box === to ? box : grow(box, margin)));
  const hitsOf = (points: readonly Point[]): number =>
    piecesOf(points).flatMap((piece) => obstacles.filter((box) => overlap(piece, box))).length;
  const plain = findPlainWays(start, end, from, to).map(simplify);
  const isClear = plain.some((points) => hitsOf(points) === 0);
  const shapes = leastBy(isClear ? plain : [...plain, ...findDetours(start, end, boxes).map(simplify)], hitsOf);
  const costOf = (points: readonly Point[]): number => {
    const place = findPlaceAt(points, link.label, { boxes, labels: [], lines: [] });
    return (place ? 0 : costs.noPlace) + points.length * costs.corner + lengthOf(points);
  };
  return leastBy(shapes, costOf)[0] ?? [start, end];
}

/** Those of which a measure is least. */
function leastBy<T>(all: readonly T[], measure: (one: T) => number): readonly T[] {
  const measured = all.map((one) => ({ one, value: measure(one) }));
  const least = Math.min(...measured.map(({ value }) => value));
  return measured.filter(({ value }) => value === least).map(({ one }) => one);
}

const lengthOf = (points: readonly Point[]): number =>
  piecesOf(points).reduce((sum, { width, height }) => sum + width + height, 0);
