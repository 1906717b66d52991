import { findPlaceAt, piecesOf } from './clear-place';
import { bottom, overlap, right, type Box, type Point } from './geometry';
import type { LayoutLink } from './layout';
import { simplify } from './lines';
import { slotOffset } from './ports';

/** How far a line runs straight before it first bends. */
const stub = 24;
/** How far above or below both boxes a line passes that finds no way between. */
const detour = 48;

/** What is worth avoiding, in pixels of way. */
const costs = { hit: 10_000, noPlace: 1_000, corner: 24 } as const;

/**
 * A line between two boxes that stand anywhere: from the right side of one to the left side of the other, by level and
 * upright pieces. Of a few plain shapes the one that runs over the fewest boxes, has a place for its label and is short.
 */
export function routeFreely(link: LayoutLink, from: Box, to: Box, boxes: readonly Box[]): readonly Point[] {
  const start = { x: right(from), y: from.y + from.height / 2 + slotOffset(link.output, from.height) };
  const end = { x: to.x, y: to.y + to.height / 2 + slotOffset(link.input, to.height) };
  const shapes = findShapes(start, end, from, to).map(simplify);
  const costOf = (points: readonly Point[]): number => {
    const hits = piecesOf(points).flatMap((piece) => boxes.filter((box) => overlap(piece, box))).length;
    const place = findPlaceAt(points, link.label, { boxes, labels: [], lines: [] });
    return hits * costs.hit + (place ? 0 : costs.noPlace) + points.length * costs.corner + lengthOf(points);
  };
  return shapes.reduce((best, shape) => (costOf(shape) < costOf(best) ? shape : best));
}

const lengthOf = (points: readonly Point[]): number =>
  piecesOf(points).reduce((sum, { width, height }) => sum + width + height, 0);

function findShapes(start: Point, end: Point, from: Box, to: Box): readonly (readonly Point[])[] {
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  const heights = [
    (bottom(upper) + lower.y) / 2,
    Math.min(from.y, to.y) - detour,
    Math.max(bottom(from), bottom(to)) + detour,
  ];
  const bends = [(start.x + end.x) / 2, end.x - stub, start.x + stub];
  return [
    ...bends.filter((x) => x - start.x >= stub && end.x - x >= stub).map((x) => stepAt(start, end, x)),
    ...heights.map((y) => goBy(start, end, y)),
  ];
}

/** Level, up or down once, level. */
const stepAt = (start: Point, end: Point, x: number): readonly Point[] => [
  start,
  { x, y: start.y },
  { x, y: end.y },
  end,
];

/** Out to the right, along a height, and in from the left. */
const goBy = (start: Point, end: Point, y: number): readonly Point[] => [
  start,
  { x: start.x + stub, y: start.y },
  { x: start.x + stub, y },
  { x: end.x - stub, y },
  { x: end.x - stub, y: end.y },
  end,
];
