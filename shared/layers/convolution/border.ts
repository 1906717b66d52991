import { formatCount } from '../../format-number';
import type { Problem } from '../../result';
import { problem } from '../../result';
import { choice } from '../fields/index';
import type { Rules } from '../rules';
import { isKnown, spatialAxes } from '../shape';
import type { AxisOrder, Shape } from '../shape';
import type { Window } from '../window';
import { paddedCells } from '../window';

/** What the cells of padding hold, by the names of PyTorch. */
export const paddingModeField = choice({
  label: 'Padding mode',
  hint: 'What the padding holds: zeros, the input mirrored, its outermost cells, or its other end.',
  options: [
    { value: 'zeros', label: 'Zeros' },
    { value: 'reflect', label: 'Reflect' },
    { value: 'replicate', label: 'Replicate' },
    { value: 'circular', label: 'Circular' },
  ],
  fallback: 'zeros',
  advanced: true,
});

type PaddingMode = 'zeros' | 'reflect' | 'replicate' | 'circular';

/** How many cells of padding an axis can fill: a mirror leaves its own cell out, and a circle goes round once. */
const most: Readonly<Record<PaddingMode, (n: number) => number>> = {
  zeros: () => Infinity,
  reflect: (n) => n - 1,
  replicate: () => Infinity,
  circular: (n) => n,
};

/** The problem with what padding holds: Keras knows zeros only, and a small input does not fill much. */
export function refusedPaddingMode(
  mode: PaddingMode,
  rules: Rules,
  map: Shape,
  window: Window,
  order: AxisOrder,
): Problem | undefined {
  if (rules === 'keras' && mode !== 'zeros') return onlyZeros({ mode });
  for (const [index, axis] of spatialAxes(map, order).entries()) {
    const n = map[axis] ?? null;
    const cells = isKnown(n) ? Math.max(...paddedCells(n, index, window)) : 0;
    if (isKnown(n) && cells > most[mode](n)) return paddingTooWide({ mode, most: most[mode](n), cells, size: n });
  }
  return undefined;
}

const onlyZeros = problem<{ mode: PaddingMode }>({
  code: 'only-zeros',
  severity: 'error',
  text: ({ mode }) => ({
    message: 'A convolution of Keras pads with zeros only.',
    expected: 'Zeros',
    received: mode,
    remedy: 'Set the padding mode back to zeros.',
  }),
});

const paddingTooWide = problem<{ mode: PaddingMode; most: number; cells: number; size: number }>({
  code: 'padding-too-wide',
  severity: 'error',
  text: ({ mode, most, cells, size }) => ({
    message: `The input is too small to fill the padding (${mode}).`,
    expected: `At most ${formatCount(most)} cells on a side, for a size of ${formatCount(size)}`,
    received: formatCount(cells),
    remedy: 'Pad with zeros, or use less padding.',
  }),
});
