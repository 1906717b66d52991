import type { Box, Point, Size } from '@shared/layout/geometry';
import { bottom, centre, grow, right } from '@shared/layout/geometry';

/** Where the canvas stands under the window: a point of the network is drawn at `k · point + (x, y)`. */
export interface Viewport extends Point {
  /** The scale: 1 is 100 %. */
  readonly k: number;
}

export const leastScale = 0.01;
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

/** The room between what is shown and the borders of the window, and the height that the zoom bar takes below, in pixels. */
const margin = 24;
const bar = 32;

/** The whole box in the middle of the window above the zoom bar, at 100 % or as small as it takes. */
export function fit(box: Box, { width, height }: Size): Viewport {
  const size = { width, height: height - bar };
  return centreOn(centre(box), Math.min(scaleFor(box.width, width), scaleFor(box.height, size.height)), size);
}

/** The largest scale, up to 100 %, at which a length has room. */
const scaleFor = (length: number, room: number): number =>
  clamp(Math.min(1, Math.max(room - 2 * margin, 1) / Math.max(length, 1)));

/** How a network is first seen: whole, or where its names could not be read then, from its beginning and in all its width. */
export function firstView(box: Box, size: Size): Viewport {
  const whole = fit(box, size);
  if (whole.k >= limits.medium) return whole;
  const k = Math.max(limits.medium, scaleFor(box.width, size.width));
  const { x } = box.width * k > size.width ? { x: margin - box.x * k } : centreOn(centre(box), k, size);
  return { x: Math.round(x), y: Math.round(margin - box.y * k), k };
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
  const scales = [0.01, 0.02, 0.05, 0.1, 0.25, 0.35, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8];
  const next =
    direction > 0 ? scales.find((scale) => scale > k * 1.01) : scales.toReversed().find((scale) => scale < k * 0.99);
  return next ?? clamp(k);
}

/**
 * Moved as little as it takes for the box to be in sight, with room around it; the same where it is already. Where it moves at
 * all it brings `around` along, which is a larger box, if that has room in the window.
 */
export function reveal(viewport: Viewport, box: Box, size: Size, around = box): Viewport {
  if (isIn(viewport, box, size)) return viewport;
  const { k } = viewport;
  const hasRoom = around.width * k <= size.width - 2 * margin && around.height * k <= size.height - 2 * margin;
  const shown = hasRoom ? around : box;
  const from = toWindow(viewport, shown);
  const x = viewport.x + shift(from.x, shown.width * k, size.width);
  const y = viewport.y + shift(from.y, shown.height * k, size.height);
  return { x, y, k };
}

/** True where all of the box is in sight, not too near to a border. */
export const isIn = (viewport: Viewport, box: Box, size: Size): boolean =>
  contains(visiblePart(viewport, size), grow(box, margin / viewport.k));

function shift(start: number, length: number, room: number): number {
  if (start < margin) return margin - start;
  const over = start + length - (room - margin);
  return over > 0 ? -Math.min(over, start - margin) : 0;
}

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

/**
 * The part of the network that is put into the page: what is in sight and as much again around it. It stays the same while the
 * window moves inside of it, so that panning draws nothing anew.
 */
export function drawnPart(viewport: Viewport, size: Size, before: Box): Box {
  const seen = visiblePart(viewport, size);
  const isFar = before.width > 2.5 * seen.width;
  return contains(before, seen) && !isFar ? before : grow(seen, Math.max(seen.width, seen.height) / 2);
}

/** How much of a card is drawn: everything, its name and count, its mark, or its colour alone. */
export type Detail = 'full' | 'medium' | 'far' | 'tiny';

/** The scales from which on each is drawn. */
const limits = { full: 0.75, medium: 0.35, far: 0.15, tiny: 0 } as const;

const levels = Object.keys(limits) as readonly Detail[];

/** What was drawn before is kept a little beyond its limit, so that nothing flickers there. */
const hysteresis = 0.95;

/** The level of detail at a scale. */
export const detailAt = (k: number, before: Detail): Detail =>
  levels.find((level) => k >= limits[level] * (levels.indexOf(before) <= levels.indexOf(level) ? hysteresis : 1)) ??
  'tiny';
