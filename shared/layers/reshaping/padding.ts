import { formatShape } from '../../format-number';
import { sameJson } from '../../json';
import type { Problem, Result } from '../../result';
import { fail, problem } from '../../result';
import { settingOf, sum } from '../derivation';
import { largest } from '../field';
import type { Sides } from '../fields/index';
import { choice, decimal, sides } from '../fields/index';
import type { Context, Fix, Inference } from '../kind';
import { nothingLeft } from '../nothing-left';
import { movedCell } from '../reach';
import type { Axis, AxisOrder, Rank, Shape } from '../shape';
import { isKnown, spatialAxes, spatialNames } from '../shape';
import { sidesText } from './sides-text';
import type { Change } from './spatial';
import { assumeMap, changeMap, explainMap, sampleMap } from './spatial';

const modes = [
  { value: 'zero', label: 'Zeros' },
  { value: 'constant', label: 'A value' },
  { value: 'reflect', label: 'Reflection' },
  { value: 'replicate', label: 'Edge repeated' },
  { value: 'circular', label: 'Other side' },
] as const;

type Mode = (typeof modes)[number]['value'];

const fieldsOf = (rank: Rank) => ({
  padding: sides({
    label: 'Padding',
    hint: 'Cells added before and after on each axis. To PyTorch a number below 0 cuts cells off.',
    axes: spatialNames(rank),
    min: -largest,
    fallback: spatialNames(rank).map(() => [1, 1] as const),
  }),
  mode: choice({ label: 'Filled with', hint: 'What the added cells hold.', options: modes, fallback: 'zero' }),
  value: decimal({
    label: 'Value',
    hint: 'What the added cells hold where they are filled with a value. It changes no shape.',
    step: 1,
    fallback: 0,
    advanced: true,
  }),
});

type Padding = Context<ReturnType<typeof fieldsOf>>;

const padded =
  ({ padding }: Padding['settings']): Change =>
  (n, axis) => {
    const [before, after] = padding[axis] ?? [0, 0];
    const [front, behind] = [settingOf('padding', before), settingOf('padding', after)];
    return before === 0 && after === 0 ? 'same' : n && sum(n, front, behind);
  };

const paddingNegative = problem<{ padding: Sides }>({
  code: 'padding-negative',
  severity: 'error',
  text: ({ padding }) => ({
    message: 'Padding cannot take cells away: only PyTorch cuts where it is below 0.',
    expected: '0 cells or more on every side',
    received: sidesText(padding),
    remedy: 'Pad by 0 or more and crop with a layer of its own, or take the rules of PyTorch.',
  }),
});

const paddingTooWide = problem<{ mode: 'reflect' | 'circular'; padding: Sides; input: Shape }>({
  code: 'padding-too-wide',
  severity: 'error',
  text: ({ mode, padding, input }) => ({
    message: `The padding is wider than what it is filled from: ${mode === 'reflect' ? 'a reflection leaves out the edge' : 'it would go around more than once'}.`,
    expected: `On every side ${mode === 'reflect' ? 'fewer cells than the axis has' : 'as many cells as the axis has, at most'}`,
    received: `${sidesText(padding)} around ${formatShape(input)}`,
    remedy: 'Pad by fewer cells, or fill them with something else.',
  }),
});

/** The most cells that a side of an axis may get under a mode. */
function most(n: Axis, mode: Mode): number {
  if (!isKnown(n)) return Infinity;
  return mode === 'reflect' ? n - 1 : mode === 'circular' ? n : Infinity;
}

/** The padding with every side changed by what is known of its axis. */
const eachSide = (input: Shape, order: AxisOrder, padding: Sides, change: (cells: number, n: Axis) => number): Sides =>
  spatialAxes(input, order).map((axis, index) => {
    const [before, after] = padding[index] ?? [0, 0];
    return [change(before, input[axis] ?? null), change(after, input[axis] ?? null)];
  });

/** What is refused of a padding, beside that nothing would be left. */
function refusal({ settings: { padding, mode }, inputs: [input = []], rules, order }: Padding): Problem | undefined {
  if (rules !== 'pytorch' && padding.flat().some((cells) => cells < 0)) return paddingNegative({ padding });
  if (mode === 'zero' || mode === 'constant') {
    const sizes = cutOff(padding, input, order);
    return sizes.some((size) => isKnown(size) && size < 0) ? nothingLeft({ input, sizes }) : undefined;
  }
  const fitted = eachSide(input, order, padding, (cells, n) => Math.min(cells, most(n, mode)));
  return mode === 'replicate' || sameJson(fitted, padding) ? undefined : paddingTooWide({ mode, padding, input });
}

/** What is left before cells are added: those of a padding below 0 are cut off first. */
const cutOff = (padding: Sides, input: Shape, order: AxisOrder): Shape =>
  spatialAxes(input, order).reduce((left, axis, index) => {
    const [n = null, cut = 0] = [input[axis], padding[index]?.reduce((sum, cells) => sum + Math.min(cells, 0), 0)];
    return isKnown(n) ? left.with(axis, n + cut) : left;
  }, input);

function infer(rank: Rank, context: Padding): Result<Inference> {
  const {
    settings,
    inputs: [input = []],
    order,
  } = context;
  const changed = changeMap(input, rank, order, padded(settings));
  const refused = input.length === rank + 1 ? refusal(context) : undefined;
  return refused ? fail(refused) : changed;
}

function remedies({ settings, inputs: [input = []], order }: Padding, { code }: Problem): readonly Fix[] {
  const { padding, mode } = settings;
  const added = eachSide(input, order, padding, (cells) => Math.max(cells, 0));
  const fitted = eachSide(input, order, padding, (cells, n) => Math.min(cells, most(n, mode)));
  switch (code) {
    case 'nothing-left':
      return [{ do: 'set', settings: { padding: added } }];
    case 'padding-negative':
      return [
        { do: 'set', settings: { padding: added } },
        { do: 'rules', rules: 'pytorch' },
      ];
    case 'padding-too-wide':
      return [
        { do: 'set', settings: { mode: undefined } },
        { do: 'set', settings: { padding: fitted } },
      ];
    default:
      return [];
  }
}

/**
 * What padding along one, two or three axes shares: `n` gives `n + before + after` on each. No weights.
 *
 * A reflection must be narrower than its axis, what is taken from the other side no wider. To PyTorch a padding below 0 cuts
 * cells off; Keras refuses it. Fails with `padding-too-wide`, `padding-negative` and `nothing-left`.
 * Sources: Keras 3 `zero_padding2d.py`; PyTorch 2 `torch/nn/modules/padding.py` and `aten/src/ATen/native/PadNd.cpp`.
 */
export const padding = (rank: Rank) => ({
  category: 'shape' as const,
  stem: 'pad',
  inputs: 1,
  sample: sampleMap(rank),
  fields: fieldsOf(rank),
  infer: (context: Padding) => infer(rank, context),
  reach: ({ settings: { padding } }: Padding) => padding.map(([before]) => movedCell(-before)),
  explain: ({ settings, inputs: [input = []], order }: Padding) => explainMap(input, order, padded(settings)),
  summarize: ({ padding, mode }: Padding['settings']): readonly string[] => [
    sidesText(padding),
    ...(mode === 'zero' ? [] : [mode]),
  ],
  remedies,
  assume: ({ settings, inputs: [input], order }: Padding) => assumeMap(input, rank, order, padded(settings)),
});
