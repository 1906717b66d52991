import { pathRound } from 'd3-path';
import type { Point } from '../layout/geometry';

/** Digits after the point in path data; more is finer than any screen or printer. */
const digits = 2;
/** Room between a line and the box it leaves, and between the tip of its arrow and the box it enters. */
const startGap = 3;
const tipGap = 2.5;
const head = { length: 6, halfWidth: 3.6 } as const;
export const cornerRadius = 8;

/** A line, or the rest of one that leaves the way of another. */
export interface Branch {
  readonly points: readonly Point[];
  /** True for one that begins on another line instead of at its box. */
  readonly isRest: boolean;
}

export interface ArrowPaths {
  /** The line, with rounded corners. */
  readonly line: string;
  /** The filled head at its end. */
  readonly head: string;
}

/** SVG path data of an arrow along the corners of a line. The rest of one begins on another line, without a gap. */
export function drawArrow({ points, isRest }: Branch): ArrowPaths {
  const [start, second] = points;
  const [end, last] = [points.at(-2), points.at(-1)];
  if (!start || !second || !end || !last) return { line: '', head: '' };
  const from = isRest ? start : towards(start, second, startGap);
  const tip = towards(last, end, tipGap);
  const base = towards(tip, end, head.length);
  return {
    line: roundCorners([from, ...points.slice(1, -1), towards(tip, end, head.length - 1)]),
    head: drawHead(tip, base),
  };
}

/** The point so far from one on the way to another, or the other if it is nearer. */
export function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length <= distance) return to;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function roundCorners(points: readonly Point[]): string {
  const line = pathRound(digits);
  points.forEach((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) line.moveTo(point.x, point.y);
    else if (!after) line.lineTo(point.x, point.y);
    else
      line.arcTo(
        point.x,
        point.y,
        after.x,
        after.y,
        Math.min(cornerRadius, roomAt(points, index - 1), roomAt(points, index)),
      );
  });
  return line.toString();
}

/** How much of a piece a corner may take: half of it, where there is another corner at its other end. */
function roomAt(points: readonly Point[], piece: number): number {
  const [start, end] = [points[piece], points[piece + 1]];
  if (!start || !end) return 0;
  const isEnd = piece === 0 || piece === points.length - 2;
  return Math.hypot(end.x - start.x, end.y - start.y) / (isEnd ? 1 : 2);
}

function drawHead(tip: Point, base: Point): string {
  const across = { x: (base.y - tip.y) / head.length, y: (tip.x - base.x) / head.length };
  const line = pathRound(digits);
  line.moveTo(base.x + across.x * head.halfWidth, base.y + across.y * head.halfWidth);
  line.lineTo(tip.x, tip.y);
  line.lineTo(base.x - across.x * head.halfWidth, base.y - across.y * head.halfWidth);
  line.closePath();
  return line.toString();
}
