import type { Port } from '@shared/document/document';
import type { Box, Point } from '@shared/layout/geometry';
import type { Selection } from '@shared/editor/selection';

/**
 * What the pointer is in the middle of. It is drawn over the diagram and changes nothing until it is let go; then it becomes one
 * transaction. Points and distances are the network's.
 */
export type Gesture =
  | {
      readonly type: 'move';
      readonly items: Movable;
      readonly by: Point;
      readonly guides: readonly Guide[];
      readonly into?: string;
    }
  | { readonly type: 'connect'; readonly from: Port; readonly start: Point; readonly to: Point; readonly over?: string }
  | {
      readonly type: 'reconnect';
      readonly connection: string;
      readonly end: 'from' | 'to';
      readonly start: Point;
      readonly to: Point;
      readonly over?: string;
    }
  | { readonly type: 'marquee'; readonly from: Point; readonly to: Point; readonly before: Selection };

/** What can be moved by hand. */
export type Movable = Pick<Selection, 'layers' | 'notes'>;

/** A line that a moved card stands on together with others. */
export type Guide = { readonly x: number } | { readonly y: number };

export const boxBetween = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** How near a card comes to a row or column of others to be pulled into it. */
const pull = 4;

/** The distance moved, drawn to the columns (left sides) and rows (middles) of cards that stay, and the lines it then stands on. */
export function snap(
  moving: Box,
  by: Point,
  staying: readonly Box[],
): { readonly by: Point; readonly guides: readonly Guide[] } {
  const left = moving.x + by.x;
  const middle = moving.y + by.y + moving.height / 2;
  const column = nearest(
    left,
    staying.map((box) => box.x),
  );
  const row = nearest(
    middle,
    staying.map((box) => box.y + box.height / 2),
  );
  return {
    by: { x: by.x + (column === undefined ? 0 : column - left), y: by.y + (row === undefined ? 0 : row - middle) },
    guides: [...(column === undefined ? [] : [{ x: column }]), ...(row === undefined ? [] : [{ y: row }])],
  };
}

function nearest(value: number, lines: readonly number[]): number | undefined {
  const near = lines.filter((line) => Math.abs(line - value) <= pull);
  return near.sort((a, b) => Math.abs(a - value) - Math.abs(b - value))[0];
}

/** How far a point is from a line of level and upright pieces. */
export function distanceToLine(point: Point, line: readonly Point[]): number {
  let least = Infinity;
  for (let at = 1; at < line.length; at++) {
    const [a, b] = [line[at - 1], line[at]];
    if (a && b) least = Math.min(least, distanceToPiece(point, a, b));
  }
  return least;
}

function distanceToPiece(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}
