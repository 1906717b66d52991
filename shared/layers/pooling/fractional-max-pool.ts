import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { formatShape } from '../../format-number';
import type { AxisStep, Expression } from '../derivation';
import { axisOf, axisStep, product, settingOf } from '../derivation';
import { optional, scales, sizes } from '../fields/index';
import type { Context, Fix } from '../kind';
import { defineLayer } from '../kind';
import { seesUnknown } from '../reach';
import type { Axis, Rank, Shape } from '../shape';
import { cubes, everyAxis, featureMap, isKnown, spatialAxes, spatialNames } from '../shape';
import { requireFeatureMap, spatialTerm } from '../window';
import { nothingLeft } from '../nothing-left';
import { indicesField, indicesSummary, poolOutputs, poolSizeField } from './pool-fields';
import { channelsOf, keptChannels } from './pooling';

/** As much of a context as the arithmetic needs. */
type FractionalPool = Pick<Context, 'inputs' | 'order'> & {
  readonly settings: {
    readonly poolSize: readonly number[];
    readonly outputSize: readonly number[] | null;
    readonly outputRatio: readonly number[];
  };
};

/**
 * The largest values of windows at random places, as many as are asked for, or as make up a share of the input.
 *
 * Shapes: `n` gives `size`, or `⌊n · ratio⌋`; channels stay. All windows need room: `size + k − 1` must not be more than `n`, and in
 * three dimensions must be less. Fails with `wrong-rank`, `nothing-left`, `too-many-windows`.
 * Source: PyTorch 2 `FractionalMaxPool2d` and `3d`.
 */
const fractionalMaxPool = <const Id extends string>(id: Id, rank: Rank) =>
  defineLayer({
    id,
    label: `Fractional max pooling ${rank}D`,
    category: 'pool',
    description: 'Keeps the largest values of windows at random places. It has no parameters.',
    source: 'PyTorch 2 FractionalMaxPool2d and 3d',
    keywords: [`fractionalmaxpool${rank}d`, 'stochastic'],
    stem: 'pool',
    inputs: 1,
    outputsFor: poolOutputs,
    sample: [cubes[rank]],
    fields: {
      poolSize: poolSizeField(rank),
      outputSize: optional(
        sizes({ label: 'Output size', hint: 'How many windows there are on each axis.', axes: spatialNames(rank) }),
        { none: 'by ratio' },
      ),
      outputRatio: scales({
        label: 'Output ratio',
        hint: 'The share of each axis that is left, where no output size is set.',
        axes: spatialNames(rank),
        below: 1,
        fallback: everyAxis(rank, 0.5),
      }),
      indices: indicesField,
    },
    infer: (context) => {
      const pooled = pool(context, rank);
      return pooled.ok ? ok({ outputs: poolOutputs(context.settings).map(() => pooled.value), weights: [] }) : pooled;
    },
    // Where its windows stand is left to chance.
    reach: seesUnknown,
    explain: (context) => ({ shape: [...explainSizes(context), ...keptOf(context)], parameters: [] }),
    summarize: (settings) => [
      formatShape(settings.poolSize),
      settings.outputSize ? `to ${formatShape(settings.outputSize)}` : `ratio ${formatShape(settings.outputRatio)}`,
      ...indicesSummary(settings),
    ],
    remedies: (context, found): readonly Fix[] => {
      if (found.code === 'nothing-left') return statedSizes(context, rank);
      return found.code === 'too-many-windows' ? [...statedSizes(context, rank), ...smallerWindow(context, rank)] : [];
    },
  });

const keptOf = ({ inputs: [input = []], order }: FractionalPool) => keptChannels(input, order);

/** The sizes of what arrives, and how many windows there are on each axis; unknown where a share is of something unknown. */
function sizesOf({ settings, inputs: [input = []], order }: FractionalPool): { from: Shape; to: Shape } {
  const from = spatialAxes(input, order).map((axis) => input[axis] ?? null);
  const share = (n: Axis, axis: number): Axis =>
    isKnown(n) ? Math.floor(n * (settings.outputRatio[axis] ?? 1)) : null;
  return { from, to: settings.outputSize ?? from.map(share) };
}

function pool(context: FractionalPool, rank: Rank): Result<Shape> {
  const {
    inputs: [input = []],
    order,
  } = context;
  const map = requireFeatureMap(input, order, rank);
  if (!map.ok) return map;
  const { to } = sizesOf(context);
  if (to.includes(0)) return fail(nothingLeft({ input, sizes: to }));
  const most = mostWindows(context, rank);
  if (to.some((size, axis) => isKnown(size) && size > (most[axis] ?? 0)))
    return fail(tooManyWindows({ sizes: to, most }));
  return ok(featureMap(to, channelsOf(input, order), order));
}

/** How many windows find room on each axis: in three dimensions PyTorch keeps one cell more. */
const mostWindows = (context: FractionalPool, rank: Rank): readonly number[] =>
  sizesOf(context).from.map((n, axis) => {
    const room = isKnown(n) ? n + 1 - (context.settings.poolSize[axis] ?? 1) : Infinity;
    return rank === 3 ? room - 1 : room;
  });

function explainSizes(context: FractionalPool): readonly AxisStep[] {
  const {
    settings,
    inputs: [input = []],
    order,
  } = context;
  return spatialAxes(input, order).flatMap((axis, index) => {
    const [n, size] = [input[axis] ?? null, settings.outputSize?.[index]];
    if (size !== undefined) return [axisStep(axis, spatialTerm(index, input), settingOf('outputSize', size))];
    if (!isKnown(n)) return [];
    const share: Expression = product(axisOf(0, axis, n), settingOf('outputRatio', settings.outputRatio[index] ?? 1));
    return [axisStep(axis, spatialTerm(index, input), { op: 'floor', of: [share] })];
  });
}

/** Fixes that state the number of windows: at least one on each axis, and no more than find room. */
function statedSizes(context: FractionalPool, rank: Rank): readonly Fix[] {
  const most = mostWindows(context, rank);
  const sizes = sizesOf(context).to.map((size, axis) =>
    isKnown(size) ? Math.min(Math.max(size, 1), most[axis] ?? 1) : 0,
  );
  return sizes.every((size) => size > 0) ? [{ do: 'set', settings: { outputSize: sizes } }] : [];
}

/** A fix that makes the window as small as so many of them need it. */
function smallerWindow(context: FractionalPool, rank: Rank): readonly Fix[] {
  const { to } = sizesOf(context);
  const most = mostWindows(context, rank);
  const poolSize = context.settings.poolSize.map(
    (k, axis) => k - Math.max(0, Number(to[axis] ?? 0) - (most[axis] ?? 0)),
  );
  return poolSize.every((k) => k > 0) ? [{ do: 'set', settings: { poolSize } }] : [];
}

const tooManyWindows = problem<{ sizes: Shape; most: readonly number[] }>({
  code: 'too-many-windows',
  severity: 'error',
  text: ({ sizes, most }) => ({
    message: 'There is no room for so many windows.',
    expected: `At most ${formatShape(most.map((size) => (size === Infinity ? null : Math.max(0, size))))}`,
    received: formatShape(sizes),
    remedy: 'Use a smaller window, or ask for a smaller output.',
  }),
});

export const fractionalMaxPool2d = fractionalMaxPool('fractional-max-pool2d', 2);
export const fractionalMaxPool3d = fractionalMaxPool('fractional-max-pool3d', 3);
