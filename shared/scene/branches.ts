import type { Point } from '../layout/geometry';
import { cornerRadius, towards, type Branch } from './line';

/**
 * One tensor on its way to several layers is one line as far as it goes the same way: every line but the first begins where
 * it leaves those before it, as a track leaves another at a switch. Drawn twice, a line would look heavier than the others.
 */
export function findBranches(lines: readonly (readonly Point[])[]): readonly Branch[] {
  return lines.map((points, index) => {
    const ways = lines.slice(0, index).map((earlier) => findCommonWay(earlier, points));
    const way = ways.reduce<readonly Point[]>((best, one) => (lengthOf(one) > lengthOf(best) ? one : best), []);
    const [before, parting] = way.slice(-2);
    const rest = points.slice(way.length - 1).filter((point) => !same(point, parting));
    if (!before || !parting || rest.length === 0) return { points, isRest: false };
    return { points: [towards(parting, before, cornerRadius), parting, ...rest], isRest: true };
  });
}

/** The corners of the way that two lines have in common, up to where they part. */
function findCommonWay(a: readonly Point[], b: readonly Point[]): readonly Point[] {
  const parting = b.findIndex((point, index) => !same(point, a[index]));
  const common = b.slice(0, parting);
  const [from, next, other] = [common.at(-1), b[parting], a[parting]];
  const last = from && next && other && nearestAhead(from, next, other);
  return last ? [...common, last] : common;
}

const same = (a: Point, b: Point | undefined): boolean => a.x === b?.x && a.y === b.y;

/** The nearer of two points, if they lie in the same direction from a third. */
function nearestAhead(from: Point, a: Point, b: Point): Point | undefined {
  const [ax, ay, bx, by] = [a.x - from.x, a.y - from.y, b.x - from.x, b.y - from.y];
  if (Math.sign(ax) !== Math.sign(bx) || Math.sign(ay) !== Math.sign(by)) return undefined;
  return Math.abs(ax) + Math.abs(ay) < Math.abs(bx) + Math.abs(by) ? a : b;
}

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, { x, y }, index) => {
    const before = points[index] ?? { x, y };
    return sum + Math.abs(x - before.x) + Math.abs(y - before.y);
  }, 0);
