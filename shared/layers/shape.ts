import type { Result } from '../result';
import { fail, ok, problem } from '../result';

/** The size of one axis: a positive integer, `null` when unknown, or the name of an unknown size (`T`). */
export type Axis = number | string | null;

/** A tensor's shape without its batch axis, in the project's axis order: `[20, 20, 3]` is 20×20×3. */
export type Shape = readonly Axis[];

/** Where the channels stand. `channels-last` is height, width, channels; nothing is ever permuted behind the scenes. */
export type AxisOrder = 'channels-last' | 'channels-first';

export const axisOrders: readonly AxisOrder[] = ['channels-last', 'channels-first'];

export const sameShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((axis, index) => axis === b[index]);

export const isKnown = (axis: Axis): axis is number => typeof axis === 'number';

/** The product of all axes; `null` as soon as one is unknown. A scalar has one element. */
export function elementCount(shape: Shape): number | null {
  let count = 1;
  for (const axis of shape) {
    if (!isKnown(axis)) return null;
    count *= axis;
  }
  return count;
}

/** True where every known size is the true one. Nothing is ever silently rounded: a product may leave the safe integers. */
export const isExact = (shape: Shape): boolean => shape.every((axis) => !isKnown(axis) || Number.isSafeInteger(axis));

/** The shape with sizes that are not exact made unknown. */
export const withExactSizes = (shape: Shape): Shape =>
  isExact(shape) ? shape : shape.map((axis) => (isKnown(axis) && !Number.isSafeInteger(axis) ? null : axis));

/** Where the channel axis of a feature map (any rank from 1) stands. */
export const channelAxis = (shape: Shape, order: AxisOrder): number =>
  order === 'channels-last' ? shape.length - 1 : 0;

/** The most axes that a shape may have. */
export const mostAxes = 8;

/** How many spatial axes a feature map has. */
export type Rank = 1 | 2 | 3;

const names = {
  1: ['length'],
  2: ['height', 'width'],
  3: ['depth', 'height', 'width'],
} as const;

/** What the spatial axes of a feature map are called, in order. */
export const spatialNames = (rank: Rank): readonly SpatialName[] => names[rank];

/** The same value for every spatial axis. */
export const everyAxis = <T>(rank: Rank, value: T): readonly T[] => names[rank].map(() => value);

/** Feature maps as long on every axis: examples that do in both axis orders. */
export const cubes: Readonly<Record<Rank, Shape>> = { 1: [16, 16], 2: [16, 16, 16], 3: [8, 8, 8, 8] };

export type SpatialName = 'length' | 'depth' | 'height' | 'width';

/** What the axis of a feature map is called; an axis of any other shape is just a size. */
export function axisName(axis: number, shape: Shape, order: AxisOrder): SpatialName | 'channels' | 'size' {
  const rank = shape.length - 1;
  if (rank !== 2 && rank !== 3) return 'size';
  if (axis === channelAxis(shape, order)) return 'channels';
  return names[rank][spatialAxes(shape, order).indexOf(axis)] ?? 'size';
}

/** The axes that a window slides over: all but the channels. */
export function spatialAxes(shape: Shape, order: AxisOrder): readonly number[] {
  const axes: number[] = [];
  const channels = channelAxis(shape, order);
  for (let axis = 0; axis < shape.length; axis++) if (axis !== channels) axes.push(axis);
  return axes;
}

/** A shape with its channels replaced and its spatial axes as given. */
export function featureMap(spatial: Shape, channels: Axis, order: AxisOrder): Shape {
  return order === 'channels-last' ? [...spatial, channels] : [channels, ...spatial];
}

const unreadable = problem<{ received: string }>({
  code: 'shape-unreadable',
  severity: 'error',
  text: ({ received }) => ({
    message: `"${received}" is not a shape.`,
    expected: 'Sizes of 1 or more with × or x between them, such as 20×20×3; a name or ? for an unknown size',
    received: received === '' ? 'nothing' : received,
    remedy: 'Write the sizes without the batch axis, such as 20x20x3.',
  }),
});

/** Reads `20x20x3`, `20×20×3`, `T,128`, `?×3` or `()`, which is no axis, as a person types it. Fails with `shape-unreadable`. */
export function parseShape(text: string): Result<Shape> {
  if (text.trim() === '()') return ok([]);
  const parts = text.trim().split(/\s*[×*,;]\s*|\s*(?<=[\d?\s])[xX](?=[\s\dA-Z?_])\s*|\s+/u);
  const axes = parts.map(parseAxis);
  return axes.every((axis) => axis !== undefined) ? ok(axes) : fail(unreadable({ received: text.trim() }));
}

function parseAxis(text: string): Axis | undefined {
  if (/^[1-9]\d*$/.test(text)) return Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
  if (text === '?' || text === 'null' || text === 'None') return null;
  return /^[A-Za-z_]\w*$/.test(text) ? text : undefined;
}
