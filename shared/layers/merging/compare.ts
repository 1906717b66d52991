import type { Result } from '../../result';
import { fail, ok } from '../../result';
import { broadcast, broadcastSize } from './broadcast';
import type { AxisChoice } from '../axis';
import { axisIndex, axisOutOfRange } from '../axis';
import type { AxisStep } from '../derivation';
import { axisStep, axisTerm, constant } from '../derivation';
import type { AxisOrder, Shape } from '../shape';
import { isKnown } from '../shape';

/** Two inputs that are compared vector by vector, along one axis of the shape that they are broadcast to. */
export interface Comparison {
  readonly joined: Shape;
  readonly along: number;
  /** The axis of the vectors stays, with a size of 1. */
  readonly keeps: boolean;
}

/** Fails with `shapes-differ` where the inputs cannot be broadcast, with `axis-out-of-range` where the axis is not there, or the batch. */
export function compare(
  inputs: readonly Shape[],
  axis: AxisChoice,
  order: AxisOrder,
  keeps = false,
): Result<Comparison> {
  const joined = broadcast(inputs);
  if (!joined.ok) return joined;
  const along = axisIndex(axis, joined.value, order);
  if (typeof along !== 'number') return fail(axisOutOfRange({ axis, shape: joined.value }));
  return ok({ joined: joined.value, along, keeps });
}

/** One value for each pair of vectors. */
export const comparedShape = ({ joined, along, keeps }: Comparison): Shape =>
  keeps ? joined.with(along, 1) : joined.toSpliced(along, 1);

/** Where the axes that are left come from: they may have moved up. */
export const explainCompared = (
  inputs: readonly Shape[],
  { joined, along, keeps }: Comparison,
  order: AxisOrder,
): readonly AxisStep[] =>
  joined.flatMap((size, axis) => {
    const term = axisTerm(axis, joined, order);
    if (axis === along) return keeps ? [axisStep(axis, term, constant(1), 'oneValue')] : [];
    const place = keeps || axis < along ? axis : axis - 1;
    return isKnown(size) ? [axisStep(place, term, broadcastSize(inputs, joined, axis), 'unchanged')] : [];
  });
