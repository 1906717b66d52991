import { findClearPlace, type Surroundings } from './clear-place';
import { bottom, right, type Box, type Point } from './geometry';
import type { LayoutLink, Route } from './layout';
import { simplify } from './lines';
import { slotOffset } from './ports';

/** How far a line runs straight before it first bends. */
const stub = 24;
/** How far above or below everything a line passes that finds no way between. */
const detour = 48;

/** What is worth avoiding, in pixels of way. */
const costs = { hit: 10_000, labelOffLine: 2_000, corner: 24 };

/**
 * A course between two boxes that stand anywhere: from the right side of one to the left side of the other, by level and
 * upright pieces. Of a few plain shapes the one that runs over the fewest boxes, has room for its label and is short.
 */
export function routeFreely(link: LayoutLink, from: Box, to: Box, around: Surroundings): Route {
  const start = { x: right(from), y: from.y + from.height / 2 + slotOffset(link.output, from.height) };
  const end = { x: to.x, y: to.y + to.height / 2 + slotOffset(link.input, to.height) };
  const tried = findShapes(start, end, from, to).map((shape) => {
    const points = simplify(shape);
    const { place, isOnLine } = findClearPlace(points, link.label, around);
    return {
      route: { points, label: place },
      cost: costOf(points, around.boxes) + (isOnLine ? 0 : costs.labelOffLine),
    };
  });
  return tried.reduce((best, one) => (one.cost < best.cost ? one : best)).route;
}

function findShapes(start: Point, end: Point, from: Box, to: Box): readonly [Point[], ...Point[][]] {
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  const heights = [
    (bottom(upper) + lower.y) / 2,
    Math.min(from.y, to.y) - detour,
    Math.max(bottom(from), bottom(to)) + detour,
  ];
  const xs = [(start.x + end.x) / 2, end.x - stub, start.x + stub].filter(
    (x) => x - start.x >= stub && end.x - x >= stub,
  );
  const [first, ...around] = heights.map((y) => goBy(start, end, y));
  const steps = xs.map((x) => [start, { x, y: start.y }, { x, y: end.y }, end]);
  return [first ?? [start, end], ...around, ...steps];
}

/** Out to the right, along a height, and in from the left. */
const goBy = (start: Point, end: Point, y: number): Point[] => [
  start,
  { x: start.x + stub, y: start.y },
  { x: start.x + stub, y },
  { x: end.x - stub, y },
  { x: end.x - stub, y: end.y },
  end,
];

function costOf(points: readonly Point[], boxes: readonly Box[]): number {
  return points.slice(1).reduce((cost, end, index) => {
    const start = points[index] ?? end;
    const hits = boxes.filter((box) => crosses(start, end, box)).length;
    return cost + Math.abs(end.x - start.x) + Math.abs(end.y - start.y) + hits * costs.hit + costs.corner;
  }, 0);
}

/** True where a level or upright piece runs through the inside of a box. */
const crosses = (a: Point, b: Point, box: Box): boolean =>
  Math.max(a.x, b.x) > box.x &&
  Math.min(a.x, b.x) < right(box) &&
  Math.max(a.y, b.y) > box.y &&
  Math.min(a.y, b.y) < bottom(box);
