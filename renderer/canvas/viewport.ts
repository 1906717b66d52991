import type { Box, Point, Size } from '@shared/layout/geometry';
import { centre } from '@shared/layout/geometry';

/** Where the canvas stands under the window: a point of the network is drawn at `k · point + (x, y)`. */
export interface Viewport extends Point {
  /** The scale: 1 is 100 %. */
  readonly k: number;
}

export const leastScale = 0.05;
export const mostScale = 8;

const clamp = (k: number): number => Math.min(mostScale, Math.max(leastScale, k));

export const toTransform = ({ x, y, k }: Viewport): string => `translate(${x} ${y}) scale(${k})`;

/** The point of the network that is drawn at this point of the window. */
export const toNetwork = ({ x, y, k }: Viewport, at: Point): Point => ({ x: (at.x - x) / k, y: (at.y - y) / k });

export const toWindow = ({ x, y, k }: Viewport, at: Point): Point => ({ x: at.x * k + x, y: at.y * k + y });

/** The part of the network that a window of this size shows. */
export const visiblePart = (viewport: Viewport, { width, height }: Size): Box => ({
  ...toNetwork(viewport, { x: 0, y: 0 }),
  width: width / viewport.k,
  height: height / viewport.k,
});

/** The height that the zoom bar takes below. */
const bar = 32;

/** The whole box in the middle of the window above the zoom bar, at 100 % or as small as it takes. */
export function fit(box: Box, { width, height }: Size, margin = 32): Viewport {
  const size = { width, height: height - bar };
  const room = { width: Math.max(size.width - 2 * margin, 1), height: Math.max(size.height - 2 * margin, 1) };
  const k = clamp(Math.min(1, room.width / Math.max(box.width, 1), room.height / Math.max(box.height, 1)));
  return centreOn(centre(box), k, size);
}

/** The point of the network in the middle of the window. Whole pixels keep text crisp. */
export const centreOn = (point: Point, k: number, { width, height }: Size): Viewport => ({
  x: Math.round(width / 2 - point.x * k),
  y: Math.round(height / 2 - point.y * k),
  k,
});

/** Another scale, with the same point of the network in the middle. */
export function scaleTo(viewport: Viewport, k: number, size: Size): Viewport {
  const middle = toNetwork(viewport, { x: size.width / 2, y: size.height / 2 });
  return centreOn(middle, clamp(k), size);
}

/** The next of the usual scales up (1) or down (-1). */
export function nextScale(k: number, direction: 1 | -1): number {
  const scales = [0.05, 0.1, 0.25, 0.35, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8];
  const next =
    direction > 0 ? scales.find((scale) => scale > k * 1.01) : scales.toReversed().find((scale) => scale < k * 0.99);
  return next ?? clamp(k);
}

/** Moved as little as it takes for the box to be in sight, with room around it; the same where it is already. */
export function reveal(viewport: Viewport, box: Box, size: Size, margin = 24): Viewport {
  const from = toWindow(viewport, box);
  const x = viewport.x + shift(from.x, box.width * viewport.k, size.width, margin);
  const y = viewport.y + shift(from.y, box.height * viewport.k, size.height, margin);
  return x === viewport.x && y === viewport.y ? viewport : { x, y, k: viewport.k };
}

function shift(start: number, length: number, room: number, margin: number): number {
  if (start < margin) return margin - start;
  const over = start + length - (room - margin);
  return over > 0 ? -Math.min(over, start - margin) : 0;
}

/** How much is drawn: everything, cards without their small print, or marks alone. */
export type Detail = 'full' | 'medium' | 'far';

/** The level of detail at a scale. Five per cent of hysteresis keep it from flickering at a limit. */
export function detailAt(k: number, before: Detail): Detail {
  const full = before === 'full' ? 0.75 * 0.95 : 0.75;
  const medium = before === 'far' ? 0.35 : 0.35 * 0.95;
  return k >= full ? 'full' : k >= medium ? 'medium' : 'far';
}
