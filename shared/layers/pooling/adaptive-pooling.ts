import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { formatShape } from '../../format-number';
import type { AxisStep, Derivation } from '../derivation';
import { axisOf, axisStep, settingOf } from '../derivation';
import { openSizes, sizes } from '../fields/index';
import type { Field } from '../field';
import type { Context, Fix } from '../kind';
import type { AxisReach, Reach } from '../reach';
import { movedCell } from '../reach';
import type { Axis, AxisOrder, Rank, Shape } from '../shape';
import { everyAxis, featureMap, isKnown, spatialAxes, spatialNames } from '../shape';
import { requireFeatureMap, spatialTerm } from '../window';
import { channelsOf, keptChannels } from './pooling';

/** One size an axis; `null` leaves the axis as it is. */
type OutputSize = readonly (number | null)[];

/** As much of a context as the arithmetic of an adaptive pooling needs. */
type AdaptivePool = Pick<Context, 'inputs' | 'rules' | 'order'> & {
  readonly settings: { readonly outputSize: OutputSize };
};

/** An axis may stay as it is where there are several. Source: PyTorch 2 `adaptive_avg_pool1d`, which takes one number. */
export function outputSizeField(rank: Rank): Field<OutputSize> {
  const basics = { label: 'Output size', axes: spatialNames(rank), initial: everyAxis(rank, 1) };
  if (rank === 1) return sizes({ ...basics, hint: 'What is left, whatever arrives.' });
  return openSizes({ ...basics, hint: 'What is left of each axis, whatever arrives; ? leaves an axis as it is.' });
}

/**
 * Parts the map into as many windows as are asked for: `h × w × c` gives `size × size × c`, larger or smaller than the input.
 * Fails with `wrong-rank`, and by Keras' rules with `output-size-open` where an axis is to stay as it is.
 * Sources: Keras 3 `base_adaptive_pooling.py`; PyTorch 2 `_list_with_default`.
 */
export function adapt({ settings, inputs: [input = []], rules, order }: AdaptivePool, rank: Rank): Result<Shape> {
  const map = requireFeatureMap(input, order, rank);
  if (!map.ok) return map;
  const { outputSize } = settings;
  if (rules === 'keras' && outputSize.includes(null)) return fail(outputSizeOpen({ outputSize }));
  return ok(adapted(input, outputSize, order));
}

function adapted(input: Shape, outputSize: OutputSize, order: AxisOrder): Shape {
  const spatial = spatialAxes(input, order).map((axis, index): Axis => outputSize[index] ?? input[axis] ?? null);
  return featureMap(spatial, channelsOf(input, order), order);
}

export function explainAdapt({ settings, inputs: [input = []], order }: AdaptivePool): Derivation {
  const spatial = spatialAxes(input, order).flatMap((axis, index): readonly AxisStep[] => {
    const [term, size, n] = [spatialTerm(index, input), settings.outputSize[index] ?? null, input[axis] ?? null];
    if (size !== null) return [axisStep(axis, term, settingOf('outputSize', size))];
    return isKnown(n) ? [axisStep(axis, term, axisOf(0, axis, n), 'unchanged')] : [];
  });
  return { shape: [...spatial, ...keptChannels(input, order)], parameters: [] };
}

/** What its windows see: all of the map, or equal parts of it. Windows that differ in size have no field in common. */
export function adaptReach({ settings, inputs: [input = []], order }: AdaptivePool): Reach {
  const axes = spatialAxes(input, order).map((axis, index): AxisReach | 'whole' | undefined => {
    const [n = null, parts = null] = [input[axis], settings.outputSize[index]];
    if (parts === null) return movedCell(0);
    if (parts === 1) return 'whole';
    const size = isKnown(n) ? n / parts : NaN;
    return Number.isInteger(size) ? { size, stride: size, centre: (size - 1) / 2 } : undefined;
  });
  return axes.every((axis) => axis !== undefined) ? axes : 'unknown';
}

/** The output where something was refused, as far as the input is a map. */
export const assumeAdapted = ({ settings, inputs: [input], order }: AdaptivePool): Shape | null =>
  input?.length === settings.outputSize.length + 1 ? adapted(input, settings.outputSize, order) : null;

/** Against an open size: that of what arrives, where it is known. */
export function adaptFixes({ settings, inputs: [input = []], order }: AdaptivePool, found: Problem): readonly Fix[] {
  if (found.code !== 'output-size-open') return [];
  const axes = spatialAxes(input, order);
  const outputSize = settings.outputSize.map((size, index) => size ?? input[axes[index] ?? 0] ?? null);
  return outputSize.every(isKnown) ? [{ do: 'set', settings: { outputSize } }] : [];
}

const outputSizeOpen = problem<{ outputSize: OutputSize }>({
  code: 'output-size-open',
  severity: 'error',
  text: ({ outputSize }) => ({
    message: 'Keras needs an output size for every axis.',
    expected: 'A size for every axis',
    received: formatShape(outputSize),
    remedy: 'Give a size in place of ?, such as that of the input.',
  }),
});
