import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { formatShape } from '../../format-number';
import type { Derivation, Expression } from '../derivation';
import { axisOf, axisStep, constant, product, settingOf, sum } from '../derivation';
import { optional, sizes } from '../fields/index';
import type { Settings } from '../field';
import type { Context } from '../kind';
import type { Axis, Rank, Shape } from '../shape';
import { everyAxis, featureMap, isKnown, spatialAxes, spatialNames } from '../shape';
import { requireFeatureMap, spatialTerm } from '../window';
import { nothingLeft } from '../nothing-left';
import { poolSizeField, strideField } from './pool-fields';
import { channelsOf, keptChannels } from './pooling';

/** The settings of an unpooling. */
export const unpoolFields = (rank: Rank) => ({
  poolSize: poolSizeField(rank),
  stride: strideField(rank),
  padding: sizes({
    label: 'Padding',
    hint: 'How many cells the pooling had added on each side.',
    axes: spatialNames(rank),
    min: 0,
    fallback: everyAxis(rank, 0),
  }),
  outputSize: optional(
    sizes({
      label: 'Output size',
      hint: 'What the pooling had been given, where several sizes come to the same: less than a stride away.',
      axes: spatialNames(rank),
      advanced: true,
    }),
    { none: 'automatic' },
  ),
});

type UnpoolSettings = Settings<ReturnType<typeof unpoolFields>>;

export type Unpool = Context<ReturnType<typeof unpoolFields>>;

/** What the values and the indices say of their common shape; `undefined` where they differ. */
function commonShape([values = [], indices = []]: readonly Shape[]): Shape | undefined {
  const axes = values.map((n, axis) => agreed(n, indices[axis] ?? null));
  return values.length === indices.length && axes.every((axis) => axis !== undefined) ? axes : undefined;
}

function agreed(a: Axis, b: Axis): Axis | undefined {
  if (a === b) return a;
  if (isKnown(a)) return isKnown(b) ? undefined : a;
  return isKnown(b) ? b : null;
}

/** Fails with `wrong-rank`, `indices-differ`, `nothing-left`, `output-out-of-reach`. Source: PyTorch 2 `_unpool_output_size`. */
export function unpool({ settings, inputs, order }: Unpool, rank: Rank): Result<Shape> {
  const [values = [], indices = []] = inputs;
  const map = requireFeatureMap(values, order, rank);
  if (!map.ok) return map;
  const input = commonShape(inputs);
  if (!input) return fail(indicesDiffer({ values, indices }));
  const { stride, outputSize } = settings;
  const sizes = spatialAxes(input, order).map((axis, index) => spread(input[axis] ?? null, index, settings));
  if (outputSize?.some((size, axis) => isFar(size, sizes[axis] ?? null, stride[axis] ?? 1)))
    return fail(outputOutOfReach({ outputSize, sizes, stride }));
  if (!outputSize && sizes.some((size) => isKnown(size) && size < 1)) return fail(nothingLeft({ input, sizes }));
  return ok(featureMap(outputSize ?? sizes, channelsOf(input, order), order));
}

const isFar = (size: number, natural: Axis, stride: number): boolean =>
  isKnown(natural) && Math.abs(size - natural) >= stride;

/** The size that the windows span when they are put back. An unknown one stays what it is where they leave every size as it is. */
function spread(n: Axis, axis: number, { poolSize, stride, padding }: UnpoolSettings): Axis {
  const s = stride[axis] ?? 1;
  const around = (poolSize[axis] ?? 1) - 2 * (padding[axis] ?? 0);
  if (isKnown(n)) return (n - 1) * s + around;
  return s === 1 && around === 1 ? n : null;
}

export function explainUnpool({ settings, inputs, order }: Unpool): Derivation {
  const [values = []] = inputs;
  const spatial = spatialAxes(values, order).flatMap((axis, index) => {
    const expression = sizeExpression(settings, inputs, axis, index);
    return expression ? [axisStep(axis, spatialTerm(index, values), expression)] : [];
  });
  return { shape: [...spatial, ...keptChannels(values, order)], parameters: [] };
}

function sizeExpression(settings: UnpoolSettings, inputs: readonly Shape[], axis: number, index: number) {
  const stated = settings.outputSize?.[index];
  if (stated !== undefined) return settingOf('outputSize', stated);
  const source = inputs.findIndex((input) => isKnown(input[axis] ?? null));
  if (source < 0) return undefined;
  const n = axisOf(source, axis, Number(inputs[source]?.[axis]));
  const steps = product({ op: 'difference', of: [n, constant(1)] }, settingOf('stride', settings.stride[index] ?? 1));
  const p = settings.padding[index] ?? 0;
  const cut = product(constant(2), settingOf('padding', p));
  const left: Expression = p === 0 ? steps : { op: 'difference', of: [steps, cut] };
  return sum(left, settingOf('poolSize', settings.poolSize[index] ?? 1));
}

const indicesDiffer = problem<{ values: Shape; indices: Shape }>({
  code: 'indices-differ',
  severity: 'error',
  text: ({ values, indices }) => ({
    message: 'The indices are not those of the values.',
    expected: `Indices of ${formatShape(values)}`,
    received: formatShape(indices),
    remedy: 'Connect the values and the indices of one and the same pooling.',
  }),
});

const outputOutOfReach = problem<{ outputSize: readonly number[]; sizes: Shape; stride: readonly number[] }>({
  code: 'output-out-of-reach',
  severity: 'error',
  text: ({ outputSize, sizes, stride }) => ({
    message: 'No pooling makes these values of an output of that size.',
    expected: `Less than a stride of ${formatShape(stride)} away from ${formatShape(sizes)}`,
    received: formatShape(outputSize),
    remedy: 'Set the size that the pooling was given, or none.',
  }),
});
