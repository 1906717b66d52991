import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { Expression } from '../derivation';
import { axisOf } from '../derivation';
import { shapesDiffer } from './merge';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';

/**
 * The shape of an elementwise operation: axis by axis equal, or 1, or unknown; a shorter shape gets axes of 1 in front, which is behind
 * the batch. Equal names agree; any other unknown size makes the axis unknown, as in Keras. Fails with `shapes-differ`.
 * Source: Keras 3 `base_merge.py`, `_compute_elemwise_op_output_shape`.
 */
export function broadcast(inputs: readonly Shape[]): Result<Shape> {
  const rank = Math.max(...inputs.map((input) => input.length));
  const aligned = inputs.map((input) => [...Array.from({ length: rank - input.length }, () => 1), ...input]);
  const axes: Axis[] = [];
  for (let axis = 0; axis < rank; axis++) {
    const joined = joinAxes(aligned.map((shape) => shape[axis] ?? null));
    if (joined === undefined) return fail(shapesDiffer({ received: inputs, expected: 'equal shapes' }));
    axes.push(joined);
  }
  return ok(axes);
}

/** One axis of all inputs; `undefined` where two known sizes differ. */
function joinAxes(axes: readonly Axis[]): Axis | undefined {
  const wide = axes.filter((axis) => axis !== 1);
  const [first = 1] = wide;
  if (wide.every((axis) => axis === first)) return first;
  const known = wide.filter(isKnown);
  return known.some((axis) => axis !== known[0]) ? undefined : null;
}

/** The size of one axis of a shape that inputs were broadcast to, from the first input that has it. */
export function broadcastSize(inputs: readonly Shape[], joined: Shape, axis: number): Expression {
  const size = Number(joined[axis]);
  const at = (input: Shape): number => axis - joined.length + input.length;
  const input = inputs.findIndex((shape) => shape[at(shape)] === size);
  return axisOf(input, at(inputs[input] ?? []), size);
}
