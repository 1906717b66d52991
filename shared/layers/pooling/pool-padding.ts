import type { Problem } from '../../result';
import { problem } from '../../result';
import { formatShape } from '../../format-number';
import type { Padding } from '../fields/index';
import type { Fix } from '../kind';
import { refusedPadding } from '../padding-rules';
import type { Rules } from '../rules';
import type { Window } from '../window';
import { effectiveSize, paddingText } from '../window';

/**
 * What the frameworks refuse of the padding of a pooling. Keras knows `same` and `valid` only. PyTorch takes as many cells on one
 * side of an axis as on the other, and no more than half of a window.
 * Sources: Keras 3 `compute_pooling_output_shape`; PyTorch 2 `Pool.h`, `MaxPooling.h`.
 */
export function refusedPoolPadding(window: Window, rules: Rules): Problem | undefined {
  const { padding } = window;
  const refused = refusedPadding(padding, rules, 'pooling', ['valid']);
  if (refused || rules !== 'pytorch' || typeof padding === 'string') return refused;
  const most = mostCells(window);
  return padding.some(([cells], axis) => cells > (most[axis] ?? 0)) ? paddingOverHalf({ padding, most }) : undefined;
}

/** Half of a window, by its cells alone: how far it reaches with its dilation makes no difference to PyTorch 2.13. */
const mostCells = ({ size }: Window): readonly number[] => size.map((k) => Math.floor(k / 2));

/** The padding nearest to a refused one that the rules allow, and none at all. */
export function paddingFixes(window: Window, rules: Rules): readonly Fix[] {
  const nearest = rules === 'keras' ? 'same' : mostCells(window).map((most, axis) => evenCells(window, axis, most));
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
