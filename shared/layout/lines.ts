import type { Point } from './geometry';
import type { Label } from './layout';

/** An upright piece of a line. */
export interface Upright {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The least room between a label and a line that passes it. */
const passMargin = 6;

/** The corners alone: without points that are met twice or lie on the way. */
export function simplify(points: readonly Point[]): readonly Point[] {
  const corners: Point[] = [];
  for (const point of points) {
    const [before, last] = [corners.at(-2), corners.at(-1)];
    if (last && last.x === point.x && last.y === point.y) continue;
    if (before && last && isBetween(before, last, point)) corners.pop();
    corners.push(point);
  }
  return corners;
}

const isBetween = (a: Point, b: Point, c: Point): boolean =>
  (a.x === b.x && b.x === c.x && b.y > a.y === c.y > b.y) || (a.y === b.y && b.y === c.y && b.x > a.x === c.x > b.x);

/** The upright pieces of a line. */
export function uprightsOf(points: readonly Point[]): readonly Upright[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index] ?? end;
    if (start.x !== end.x) return [];
    return [{ x: start.x, top: Math.min(start.y, end.y), bottom: Math.max(start.y, end.y) }];
  });
}

/** A level piece of a line, from left to right. */
export interface Level {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/**
 * The place for a label on a level piece: as near to its middle as the uprights that pass it allow. Where no stretch
 * between them is long enough, the middle of the longest.
 */
export function placeOnLevel({ from, to, y }: Level, label: Label, uprights: readonly Upright[]): Point {
  const passing = uprights
    .filter(({ x, top, bottom }) => x > from && x < to && top < y + label.below && bottom > y - label.above)
    .map(({ x }) => x)
    .sort((a, b) => a - b);
  const stops = [from, ...passing, to];
  const stretches = stops.slice(1).map((end, index) => ({ start: stops[index] ?? end, end }));
  const room = label.width / 2 + passMargin;
  const middle = (from + to) / 2;
  const places = stretches
    .filter(({ start, end }) => end - start >= 2 * room)
    .map(({ start, end }) => Math.min(Math.max(middle, start + room), end - room));
  const longest = stretches.reduce((best, one) => (one.end - one.start > best.end - best.start ? one : best));
  const [x = (longest.start + longest.end) / 2] = places.toSorted(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  );
  return { x, y };
}
