/** Points and boxes on the canvas: x to the right, y down, in CSS pixels at 100 %. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

export const right = (box: Box): number => box.x + box.width;

export const bottom = (box: Box): number => box.y + box.height;

export const centre = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** True where two boxes share more than an edge. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

/** The box with so much more room on every side. */
export const grow = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});

/** The smallest box around all of them; nothing at the origin for none. */
export function union(boxes: Iterable<Box>): Box {
  let [left, top, toRight, toBottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    toRight = Math.max(toRight, right(box));
    toBottom = Math.max(toBottom, bottom(box));
  }
  if (left === Infinity) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: toRight - left, height: toBottom - top };
}
