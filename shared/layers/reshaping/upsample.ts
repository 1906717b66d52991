import { formatShape } from '../../format-number';
import type { Problem, Result } from '../../result';
import { fail, problem } from '../../result';
import { product, settingOf } from '../derivation';
import { choice, decimals } from '../fields/index';
import type { Context, Fix } from '../kind';
import { defineLayer } from '../kind';
import { spreadReach } from '../reach';
import type { Rank, Shape } from '../shape';
import { requireAnyMap, requireFeatureMap } from '../window';
import type { Change } from './spatial';
import { assumeMap, changeMap, explainMap } from './spatial';
import { everyAxis } from '../shape';

/** How new cells are filled; some work for feature maps of one rank only. */
const modes = [
  { value: 'nearest', label: 'Nearest' },
  { value: 'nearest-exact', label: 'Nearest, exact' },
  { value: 'linear', label: 'Linear (1D)' },
  { value: 'bilinear', label: 'Bilinear (2D)' },
  { value: 'bicubic', label: 'Bicubic (2D)' },
  { value: 'trilinear', label: 'Trilinear (3D)' },
  { value: 'area', label: 'Area' },
] as const;

const ranks: Readonly<Partial<Record<(typeof modes)[number]['value'], Rank>>> = {
  linear: 1,
  bilinear: 2,
  bicubic: 2,
  trilinear: 3,
};

const fields = {
  by: choice({
    label: 'Given as',
    hint: 'Whether the amount is a factor for the size that arrives, or the size of the output.',
    options: [
      { value: 'factor', label: 'A factor' },
      { value: 'size', label: 'A size' },
    ],
    fallback: 'factor',
  }),
  amount: decimals({
    label: 'Amount',
    hint: 'A factor, which need not be whole, or a size: one for all axes, or one each.',
    most: 3,
    initial: [2],
  }),
  mode: choice({
    label: 'Mode',
    hint: 'How new cells are filled. It changes no shape.',
    options: modes,
    fallback: 'nearest',
  }),
};

type Upsample = Context<typeof fields>;

const amountsDiffer = problem<{ amount: readonly number[]; rank: number }>({
  code: 'amounts-differ',
  severity: 'error',
  text: ({ amount, rank }) => ({
    message: 'There is not one amount for each axis.',
    expected: rank === 1 ? 'One number' : `One number for all axes, or ${rank}`,
    received: `${amount.length}: ${amount.join(', ')}`,
    remedy: 'Give one for all axes, or one each.',
  }),
});

const sizeNotWhole = problem<{ amount: readonly number[] }>({
  code: 'size-not-whole',
  severity: 'error',
  text: ({ amount }) => ({
    message: 'A size is a whole number.',
    expected: 'Whole numbers of at least 1',
    received: amount.join(', '),
    remedy: 'Round it, or give the amount as a factor.',
  }),
});

/** The size of an axis: as stated, or `⌊n · factor⌋`. */
const resized =
  ({ by, amount }: Upsample['settings']): Change =>
  (n, axis) => {
    const value = amount[axis] ?? amount[0] ?? 1;
    if (by === 'size') return settingOf('amount', value);
    if (value === 1) return 'same';
    const grown = n && product(n, settingOf('amount', value));
    return grown && (Number.isInteger(value) ? grown : { op: 'floor', of: [grown] });
  };

const rankOf = (input: Shape): Rank => (input.length === 2 ? 1 : input.length === 4 ? 3 : 2);

/** The map that the mode is for. */
function requireMap({ settings: { mode }, inputs: [input = []], order }: Upsample): Result<Shape> {
  const rank = ranks[mode];
  return rank === undefined ? requireAnyMap(input) : requireFeatureMap(input, order, rank);
}

function remedies({ settings: { amount }, inputs: [input = []] }: Upsample, { code }: Problem): readonly Fix[] {
  switch (code) {
    case 'wrong-rank':
      return requireAnyMap(input).ok ? [{ do: 'set', settings: { mode: 'nearest' } }] : [];
    case 'amounts-differ':
      return [{ do: 'set', settings: { amount: amount.slice(0, 1) } }];
    case 'size-not-whole':
      return [
        { do: 'set', settings: { amount: amount.map((size) => Math.max(1, Math.round(size))) } },
        { do: 'set', settings: { by: 'factor' } },
      ];
    case 'nothing-left':
      return [{ do: 'set', settings: { amount: [1] } }];
    default:
      return [];
  }
}

/**
 * A feature map of one to three spatial axes made larger or smaller, to a size or by a factor: `n` gives `⌊n · factor⌋`. No weights.
 * Fails with `wrong-rank` where the map has not the rank of the mode, and with `amounts-differ`, `size-not-whole` and `nothing-left`.
 * Sources: PyTorch 2 `Upsample`, `UpsamplingNearest2d`, `UpsamplingBilinear2d`; `aten/src/ATen/native/UpSample.cpp`.
 */
export const upsample = defineLayer({
  id: 'upsample',
  label: 'Upsample',
  category: 'shape',
  description: 'Makes a feature map larger or smaller, to a size or by any factor. It has no parameters.',
  source: 'PyTorch 2 Upsample',
  keywords: ['upsampling', 'upsamplingnearest2d', 'upsamplingbilinear2d', 'interpolate', 'resize', 'enlarge', 'scale'],
  stem: 'upsample',
  inputs: 1,
  fields,
  infer: (context) => {
    const {
      settings,
      inputs: [input = []],
      order,
    } = context;
    const { by, amount } = settings;
    const map = requireMap(context);
    if (!map.ok) return map;
    const rank = rankOf(input);
    if (amount.length > 1 && amount.length !== rank) return fail(amountsDiffer({ amount, rank }));
    if (by === 'size' && !amount.every(Number.isInteger)) return fail(sizeNotWhole({ amount }));
    return changeMap(input, rank, order, resized(settings));
  },
  reach: ({ settings: { by, amount, mode }, inputs: [input = []] }) => {
    if (by === 'size' || mode !== 'nearest' || !amount.every(Number.isInteger)) return 'unknown';
    return everyAxis(rankOf(input), 0).map((_, axis) => {
      const times = amount[axis] ?? amount[0] ?? 1;
      return spreadReach(times, times);
    });
  },
  explain: ({ settings, inputs: [input = []], order }) => explainMap(input, order, resized(settings)),
  summarize: ({ by, amount, mode }) => [
    by === 'size' ? formatShape(amount) : amount.map((factor) => `×${factor}`).join(' '),
    ...(mode === 'nearest' ? [] : [mode]),
  ],
  remedies,
  assume: ({ settings, inputs: [input], order }) => assumeMap(input, rankOf(input ?? []), order, resized(settings)),
});
