import { formatShape } from '../format-number';
import type { JsonObject } from '../json';
import { problem } from '../result';
import type { Context, Fix } from './kind';
import type { Axis, AxisOrder, Shape } from './shape';
import { channelAxis, isKnown, sameShape, spatialAxes } from './shape';

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

/**
 * What would make inputs of unequal shapes fit: a 1×1 convolution with the missing stride and filters on the first input that
 * differs from the first one, else taking that input away.
 */
export function fitInputs({ inputs, order }: Context): readonly Fix[] {
  const [target = []] = inputs;
  const odd = inputs.findIndex((shape) => !sameShape(shape, target));
  if (odd < 0) return [];
  const remove: Fix = { do: 'disconnect', input: odd };
  const larger = projection(inputs[odd] ?? [], target, order);
  if (larger) return [{ do: 'insert', input: odd, ...larger }, remove];
  const smaller = projection(target, inputs[odd] ?? [], order);
  return smaller ? [{ do: 'insert', input: 0, ...smaller }, remove] : [remove];
}

/** The 1×1 convolution that turns one feature map into another, if one does. */
function projection(from: Shape, to: Shape, order: AxisOrder): { kind: string; settings: JsonObject } | undefined {
  if (from.length !== 3 || to.length !== 3) return undefined;
  const stride = spatialAxes(from, order).map((axis) => strideBetween(from[axis] ?? null, to[axis] ?? null));
  const filters = to[channelAxis(to, order)] ?? null;
  if (!isKnown(filters) || !stride.every((s) => s !== undefined)) return undefined;
  const moved = stride.some((s) => s !== 1) ? { stride } : {};
  return { kind: 'conv2d', settings: { filters, kernel: [1, 1], ...moved } };
}

function strideBetween(from: Axis, to: Axis): number | undefined {
  if (from === to) return 1;
  if (!isKnown(from) || !isKnown(to) || to > from) return undefined;
  const stride = Math.round(from / to);
  return Math.ceil(from / stride) === to ? stride : undefined;
}
