import type { Context, Inference, LayerKind } from './kind';
import type { Axis, AxisOrder, Shape } from './shape';
import { isKnown, spatialAxes } from './shape';
import type { Window } from './window';
import { effectiveSize, paddedCells } from './window';

/**
 * What a cell of a layer's output sees along one axis of what arrives, all in cells of that: so many (`size`), centred on `centre` for
 * the first cell of the output and on `stride` more for each after it. The first cell of the input has its centre at 0, so
 * padding before it makes `centre` smaller. A layer that enlarges has a stride below 1, and its size is the mean over its phases.
 */
export interface AxisReach {
  readonly size: number;
  readonly stride: number;
  /** `null` where it depends on a size that is not known. */
  readonly centre: number | null;
}

/**
 * What a cell of a layer's output sees of what arrives: only the cell at its own place, all cells, what each axis says in the order of
 * the spatial axes, or what nobody can say. Statistics that a normalization takes of a whole map do not count.
 */
export type Reach = 'cell' | 'whole' | 'unknown' | readonly (AxisReach | 'whole')[];

/** One cell, moved by so many. */
export const movedCell = (centre: number): AxisReach => ({ size: 1, stride: 1, centre });

/** What a window sees that slides over a map. Source: distill.pub/2019/computing-receptive-fields. */
export const windowReach = (map: Shape, window: Window, order: AxisOrder): Reach =>
  spatialAxes(map, order).map((at, axis) => {
    const size = effectiveSize(window.size[axis] ?? 1, window.dilation[axis] ?? 1);
    const before = cellsBefore(map[at] ?? null, axis, window);
    return { size, stride: window.stride[axis] ?? 1, centre: before === null ? null : (size - 1) / 2 - before };
  });

/** The padding before an axis. With a stride, that of `same` depends on the size. */
function cellsBefore(n: Axis, axis: number, window: Window): number | null {
  if (isKnown(n)) return paddedCells(n, axis, window)[0];
  if (window.padding === 'same' && window.stride[axis] !== 1) return null;
  return paddedCells(1, axis, { ...window, stride: window.size.map(() => 1) })[0];
}

/** What is seen where a cell is spread over `size` of the output at every `stride`, of which `cut` before the first are taken off. */
export const spreadReach = (size: number, stride: number, cut = 0): AxisReach => ({
  size: size / stride,
  stride: 1 / stride,
  centre: (cut - (size - 1) / 2) / stride,
});

/** The reach of a layer of which one axis order is known to be meant. */
export const inOrder = (meant: AxisOrder, order: AxisOrder, reach: Reach): Reach =>
  meant === order ? reach : 'unknown';

/** How a window without places, recurrence, attention and the like reach. */
export const seesAll = (): Reach => 'whole';

/** How kinds reach that put cells where nobody follows them. */
export const seesUnknown = (): Reach => 'unknown';

/** How a dense layer reaches: all of a vector, and of a map the cell at its place, as the last axis are channels. */
export function seesVector(
  { inputs: [input = []], order }: Pick<Context, 'inputs' | 'order'>,
  { seen: [map] = [] }: Inference,
): Reach {
  if ((map ?? input).length < 2) return 'whole';
  if (order === 'channels-last') return 'cell';
  return 'unknown';
}

/** The reach of a kind. One that does not say works cell by cell where its inputs and outputs have the same places. */
export function reachOf(kind: LayerKind, context: Context, made: Inference): Reach {
  if (kind.reach) return kind.reach(context, made);
  const { inputs, order } = context;
  if (made.outputs.every((output) => inputs.every((input) => samePlaces(input, output, order)))) return 'cell';
  // A vector has no places of its own: all of it together sees all that arrives.
  return made.outputs.every((output) => output.length < 2) ? 'whole' : 'unknown';
}

/** True for tensors with the same places, whatever stands there. */
export const samePlaces = (a: Shape, b: Shape, order: AxisOrder): boolean =>
  a.length === b.length && spatialAxes(a, order).every((axis) => a[axis] === b[axis]);
