import type { Problem } from '../../result';
import { problem } from '../../result';
import { formatShape } from '../../format-number';
import type { Padding, Sides } from '../fields/index';
import type { Fix } from '../kind';
import type { Rules } from '../rules';
import { rulesLabel } from '../rules';
import type { Rank } from '../shape';
import type { Window } from '../window';
import { effectiveSize, paddingText } from '../window';

/**
 * What the frameworks refuse of the padding of a pooling. Keras knows `same` and `valid` only. PyTorch takes as many cells on one
 * side of an axis as on the other, and no more than half of a window.
 * Sources: Keras 3 `compute_pooling_output_shape`; PyTorch 2 `Pool.h`, `MaxPooling.h`.
 */
export function refusedPadding(window: Window, rules: Rules, rank: Rank): Problem | undefined {
  const { padding } = window;
  if (rules === 'lesson' || padding === 'valid') return undefined;
  if (typeof padding === 'string') return rules === 'keras' ? undefined : paddingRefused({ padding, rules });
  if (rules === 'keras') return isNone(padding) ? undefined : paddingRefused({ padding, rules });
  if (padding.some(([before, after]) => before !== after)) return paddingRefused({ padding, rules });
  const most = mostCells(window, rank);
  return padding.some(([cells], axis) => cells > (most[axis] ?? 0)) ? paddingOverHalf({ padding, most }) : undefined;
}

const isNone = (padding: Sides): boolean => padding.flat().every((cells) => cells === 0);

/** Half of a window: as far as it reaches with its dilation in two dimensions, but by its cells alone in one and three. */
const mostCells = ({ size, dilation }: Window, rank: Rank): readonly number[] =>
  size.map((k, axis) => Math.floor((rank === 2 ? effectiveSize(k, dilation[axis] ?? 1) : k) / 2));

/** The padding nearest to a refused one that the rules allow, and none at all. */
export function paddingFixes(window: Window, rules: Rules, rank: Rank): readonly Fix[] {
  const nearest =
    rules === 'keras' ? 'same' : mostCells(window, rank).map((most, axis) => evenCells(window, axis, most));
  return [
    { do: 'set', settings: { padding: nearest } },
    { do: 'set', settings: { padding: undefined } },
  ];
}

/** As many cells on both sides of an axis, and as near to its padding as that can be. */
function evenCells({ size, dilation, padding }: Window, axis: number, most: number): number {
  const reach = effectiveSize(size[axis] ?? 1, dilation[axis] ?? 1);
  const [before, after] = typeof padding === 'string' ? [0, reach - 1] : (padding[axis] ?? [0, 0]);
  return Math.min(most, Math.floor((before + after) / 2));
}

const paddingRefused = problem<{ padding: Padding; rules: Rules }>({
  code: 'padding-refused',
  severity: 'error',
  text: ({ padding, rules }) => ({
    message: `${rulesLabel[rules]} has no such padding for a pooling.`,
    expected: rules === 'keras' ? 'Same or valid' : 'As many cells on one side of an axis as on the other',
    received: paddingText(padding),
    remedy: 'Choose another padding, or put a layer that pads before this one.',
  }),
});

const paddingOverHalf = problem<{ padding: Padding; most: readonly number[] }>({
  code: 'padding-over-half',
  severity: 'error',
  text: ({ padding, most }) => ({
    message: 'The padding is more than half of the window.',
    expected: `At most ${formatShape(most)}`,
    received: paddingText(padding),
    remedy: 'Use less padding, or a larger window.',
  }),
});
