import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { AxisStep, Derivation, Expression, Note } from '../derivation';
import { axisOf, axisStep, valueOf } from '../derivation';
import type { Inference } from '../kind';
import { nothingLeft } from '../nothing-left';
import type { Rules } from '../rules';
import type { Axis, AxisOrder, Rank, Shape } from '../shape';
import { channelAxis, featureMap, isKnown, spatialAxes } from '../shape';
import { requireFeatureMap, spatialTerm } from '../window';

/**
 * What becomes of each spatial axis of a feature map (0 for the first) while its channels stay: what padding, cropping and upsampling
 * share. `same` leaves the axis as it is; else it is the expression that makes the new size of the old one, `n`, which is `undefined` where
 * nobody knows it. Then most sizes cannot be said either.
 */
export type Change = (n: Expression | undefined, axis: number) => Expression | 'same' | undefined;

/** The map with its spatial axes changed. Sizes may be 0 or less. */
function changed(map: Shape, order: AxisOrder, change: Change): Shape {
  const spatial = spatialAxes(map, order).map((axis, index): Axis => {
    const size = sizeOf(map, axis, index, change);
    return size === 'same' ? (map[axis] ?? null) : size ? valueOf(size) : null;
  });
  return featureMap(spatial, map[channelAxis(map, order)] ?? null, order);
}

function sizeOf(map: Shape, axis: number, index: number, change: Change): ReturnType<Change> {
  const n = map[axis] ?? null;
  return change(isKnown(n) ? axisOf(0, axis, n) : undefined, index);
}

/** Changes a feature map. Fails with `wrong-rank` for any other input, and with `nothing-left` where an axis would have no size. */
export function changeMap(input: Shape, rank: Rank, order: AxisOrder, change: Change): Result<Inference> {
  const map = requireFeatureMap(input, order, rank);
  if (!map.ok) return map;
  const output = changed(map.value, order, change);
  return output.some(isNothing) ? fail(nothingLeft({ input, sizes: output })) : ok({ outputs: [output], weights: [] });
}

/** Goes on after a problem with the axes that can be worked out. */
export function assumeMap(input: Shape | undefined, rank: Rank, order: AxisOrder, change: Change) {
  if (input?.length !== rank + 1) return [null];
  return [changed(input, order, change).map((size) => (isNothing(size) ? null : size))];
}

const isNothing = (size: Axis): boolean => isKnown(size) && size < 1;

/** The derivation of each size that is not simply the input's. */
export function explainMap(input: Shape, order: AxisOrder, change: Change, note?: Note): Derivation {
  const shape = spatialAxes(input, order).flatMap((axis, index): readonly AxisStep[] => {
    const size = sizeOf(input, axis, index, change);
    return size && size !== 'same' ? [axisStep(axis, spatialTerm(index, input), size, note)] : [];
  });
  return { shape, parameters: [] };
}

/** Some of Keras' layers of sequences know no axis order: length comes first, and then the channels. */
export const lengthFirst = (rank: Rank, rules: Rules, order: AxisOrder): AxisOrder =>
  rank === 1 && rules === 'keras' ? 'channels-last' : order;

/** Inputs that suit a layer of a rank: 16×16×16 and the like. */
export const sampleMap = (rank: Rank): readonly Shape[] => [
  Array.from({ length: rank + 1 }, () => (rank === 3 ? 8 : 16)),
];
