import { formatShape } from '../../format-number';
import type { JsonObject } from '../../json';
import { problem } from '../../result';
import type { Fix } from '../kind';
import type { Axis, AxisOrder, Shape } from '../shape';
import { channelAxis, isKnown, sameShape, spatialAxes } from '../shape';

/** Tensors that were to be merged do not fit together. */
export const shapesDiffer = problem<{ received: readonly Shape[]; expected: string }>({
  code: 'shapes-differ',
  severity: 'error',
  text: ({ received, expected }) => ({
    message: `The inputs do not fit together; this layer needs ${expected}.`,
    expected: `${formatShape(received[0] ?? [])} from every input`,
    received: received.map(formatShape).join(' and '),
    remedy: 'Bring the inputs to one shape, for example by a 1×1 convolution on the shortcut.',
  }),
});

/** The size that all inputs have on an axis: a known one stands for unknown ones. `undefined` where two known ones differ. */
export function agreedSize(sizes: readonly Axis[]): Axis | undefined {
  const [first = null] = sizes;
  if (sizes.every((size) => size === first)) return first;
  const known = sizes.filter(isKnown);
  return known.some((size) => size !== known[0]) ? undefined : (known[0] ?? null);
}

/**
 * What would make inputs fit that do not: a layer before the first one that is not as it should be, or where that one is too
 * small, before the input it should equal; else taking away all that differ. `wanted` says what an input should be.
 */
export function fitInputs(
  inputs: readonly Shape[],
  order: AxisOrder,
  wanted: (input: Shape, model: Shape) => Shape,
): readonly Fix[] {
  const [model = []] = inputs;
  const odd = inputs.flatMap((shape, index) => (sameShape(shape, wanted(shape, model)) ? [] : [index]));
  const [input] = odd;
  if (input === undefined) return [];
  const shape = inputs[input] ?? [];
  const remove: Fix = { do: 'disconnect', inputs: odd };
  const larger = projection(shape, wanted(shape, model), order);
  if (larger) return [{ do: 'insert', input, ...larger }, remove];
  const smaller = projection(model, wanted(model, shape), order);
  return smaller ? [{ do: 'insert', input: 0, ...smaller }, remove] : [remove];
}

interface Projection {
  readonly kind: string;
  readonly settings: JsonObject;
}

/** The smallest layer that turns one shape into another, if one does. */
function projection(from: Shape, to: Shape, order: AxisOrder): Projection | undefined {
  if (from.length !== to.length) return undefined;
  return to.length === 3 ? convolution(from, to, order) : denseLayer(from, to);
}

/** Between feature maps: a 1×1 convolution, with a stride where the map has to become smaller. */
function convolution(from: Shape, to: Shape, order: AxisOrder): Projection | undefined {
  const filters = to[channelAxis(to, order)] ?? null;
  const stride = spatialAxes(from, order).map((axis) => strideBetween(from[axis] ?? null, to[axis] ?? null));
  if (!isKnown(filters) || !stride.every((s) => s !== undefined)) return undefined;
  const moved = stride.some((s) => s !== 1) ? { stride } : {};
  return { kind: 'conv2d', settings: { filters, kernel: [1, 1], ...moved } };
}

/** Between rows, or sequences of rows: a dense layer on the last axis. */
function denseLayer(from: Shape, to: Shape): Projection | undefined {
  const units = to.at(-1) ?? null;
  if (!isKnown(units) || !sameShape(from.slice(0, -1), to.slice(0, -1))) return undefined;
  return { kind: 'dense', settings: to.length === 1 ? { units } : { units, takes: 'last-axis' } };
}

function strideBetween(from: Axis, to: Axis): number | undefined {
  if (from === to) return 1;
  if (!isKnown(from) || !isKnown(to) || to > from) return undefined;
  const stride = Math.round(from / to);
  return Math.ceil(from / stride) === to ? stride : undefined;
}
