import type { Problem } from '../../result';
import { fail, ok } from '../../result';
import { axisIndex, axisOutOfRange, axisText } from '../axis';
import type { AxisStep } from '../derivation';
import { axisOf, axisStep, axisTerm } from '../derivation';
import { axis, integers } from '../fields/index';
import type { Context } from '../kind';
import { defineLayer } from '../kind';
import type { Shape } from '../shape';
import { isKnown, mostAxes } from '../shape';
import { explainTarget, fillTarget, opened } from './target-sizes';

const fields = {
  axis: axis({
    label: 'Axis',
    hint: 'The axis that is parted: that of the channels, or as Keras counts: 0 is the batch, 1 the first, −1 the last.',
    initial: -1,
  }),
  sizes: integers({
    label: 'Sizes',
    hint: 'What it becomes. One size may be −1: what is left for it.',
    min: -1,
    most: mostAxes,
    initial: [4, -1],
  }),
};

type Unflatten = Context<typeof fields>;

/** Where the axis stands in a shape; the batch stands at −1, and what it is parted into but for the first follows it. */
function placeOf({ settings, inputs: [input = []], order }: Unflatten): number | undefined {
  const at = axisIndex(settings.axis, input, order);
  return at === 'batch' ? -1 : at;
}

/** What is parted, as a shape of its own. Nobody knows how large a batch is. */
const partedOf = (input: Shape, at: number): Shape => [input[at] ?? null];

/** The sizes in place of the axis. The batch is no axis of a shape. */
const inPlace = (input: Shape, at: number, sizes: Shape): Shape =>
  at < 0 ? [...sizes.slice(1), ...input] : input.toSpliced(at, 1, ...sizes);

function explain(context: Unflatten, at: number): readonly AxisStep[] {
  const {
    settings: { sizes },
    inputs: [input = []],
    order,
  } = context;
  const output = inPlace(input, at, sizes);
  return output.flatMap((_, axis): readonly AxisStep[] => {
    const term = axisTerm(axis, output, order);
    const part = axis - at;
    if (part >= 0 && part < sizes.length) {
      const made = explainTarget(sizes, part, partedOf(input, at), { setting: 'sizes', at });
      return made ? [axisStep(axis, term, made, sizes[part] === -1 ? 'rest' : undefined)] : [];
    }
    const from = axis < at ? axis : axis - sizes.length + 1;
    const n = input[from] ?? null;
    return isKnown(n) ? [axisStep(axis, term, axisOf(0, from, n), 'unchanged')] : [];
  });
}

/**
 * One axis parted into several: `64` at sizes `8 × −1` gives `8 × 8`. One size may be −1: what is left for it. Where the batch is parted,
 * the first size is the batch from then on. No weights.
 * Fails with `axis-out-of-range`, `sizes-differ` and `two-sizes-open`. Source: PyTorch 2 `Unflatten`.
 */
export const unflatten = defineLayer({
  id: 'unflatten',
  label: 'Unflatten',
  category: 'shape',
  description: 'Parts one axis into several. It has no parameters.',
  source: 'PyTorch 2 Unflatten',
  keywords: ['split axis', 'reshape', 'heads'],
  stem: 'unflatten',
  inputs: 1,
  fields,
  infer: (context) => {
    const {
      settings: { axis, sizes },
      inputs: [input = []],
    } = context;
    const at = placeOf(context);
    if (at === undefined) return fail(axisOutOfRange({ axis, shape: input }));
    const filled = fillTarget(sizes, partedOf(input, at));
    return filled.ok ? ok({ outputs: [inPlace(input, at, filled.value)], weights: [] }) : filled;
  },
  explain: (context) => {
    const at = placeOf(context);
    return { shape: at === undefined ? [] : explain(context, at), parameters: [] };
  },
  summarize: ({ axis, sizes }) => [
    sizes.map((size) => (size === -1 ? '?' : size)).join('×'),
    ...(axis === -1 ? [] : [`axis ${axisText(axis)}`]),
  ],
  remedies: (context, found: Problem) => {
    const {
      settings: { sizes },
      inputs: [input = []],
    } = context;
    if (found.code === 'axis-out-of-range') return input.length > 0 ? [{ do: 'set', settings: { axis: -1 } }] : [];
    const fitting = found.code === 'sizes-differ' ? opened(sizes, partedOf(input, placeOf(context) ?? -1)) : undefined;
    return fitting ? [{ do: 'set', settings: { sizes: fitting } }] : [];
  },
});
