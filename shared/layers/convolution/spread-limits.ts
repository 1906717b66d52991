import { formatCount, formatShape } from '../../format-number';
import type { Problem } from '../../result';
import { problem } from '../../result';
import type { Fix } from '../kind';
import { refusedPadding } from '../padding-rules';
import type { Rank } from '../shape';
import { effectiveSize } from '../window';
import type { Place } from './arriving';
import { groupsRemedies, undividedGroups } from './groups';
import { refusedStride, windowRemedies } from './limits';
import type { SpreadSettings } from './spread';
import { spreadOf } from './spread';

// What frameworks refuse of a transposed convolution beyond what they refuse of any window, and what helps against it.

interface Spreading extends Place {
  readonly settings: SpreadSettings & { readonly groups: number; readonly filters: number };
}

/** The problem that the rules have with the settings on so many channels. */
export function refusedSpread({ settings, rules }: Spreading, channels: number): Problem | undefined {
  const { groups, outputPadding, stride, dilation, padding } = settings;
  if (rules === 'keras' && groups > 1) return groupsRefused({ groups });
  return (
    undividedGroups({ ...settings, channels }) ??
    refusedStride(rules, spreadOf(settings, rules)) ??
    refusedPadding(padding, rules, 'transposed convolution', ['valid']) ??
    tooMuchOutputPadding(outputPadding, rules === 'pytorch' ? larger(stride, dilation) : stride)
  );
}

const larger = (stride: readonly number[], dilation: readonly number[]): readonly number[] =>
  stride.map((s, axis) => Math.max(s, dilation[axis] ?? 1));

/** Output padding chooses between the sizes that a stride would make the same of: it is less than a step. */
const tooMuchOutputPadding = (cells: readonly number[] | null, steps: readonly number[]): Problem | undefined =>
  cells?.some((op, axis) => op >= (steps[axis] ?? 1))
    ? outputPaddingTooLarge({ cells, most: steps.map((step) => step - 1) })
    : undefined;

/** What one click would do against a problem of a transposed convolution. */
export function spreadRemedies(context: Spreading, rank: Rank, found: Problem): readonly Fix[] {
  const { settings, rules } = context;
  switch (found.code) {
    case 'groups-do-not-divide':
      return groupsRemedies(context, rank, settings);
    case 'groups-refused':
      return [{ do: 'set', settings: { groups: undefined } }];
    case 'inputs-differ':
      return [{ do: 'set', settings: { expects: undefined } }];
    case 'output-padding-too-large':
      return [{ do: 'set', settings: { outputPadding: undefined } }];
    case 'output-too-small':
      return [{ do: 'set', settings: { padding: 'valid', outputPadding: undefined } }];
    case 'padding-refused':
      if (settings.padding === 'same')
        return [
          { do: 'set', settings: wholeStrides(settings) },
          { do: 'rules', rules: 'lesson' },
        ];
  }
  return windowRemedies(context, rank, spreadOf(settings, rules), found);
}

/**
 * Cells to take off and to add by which PyTorch comes to a whole stride for each cell, as `same` does. Where that would take an
 * odd cell and none may be added, the output is one larger.
 */
function wholeStrides({ kernel, stride, dilation }: SpreadSettings) {
  const axes = kernel.map((k, axis) => {
    const [s, d] = [stride[axis] ?? 1, dilation[axis] ?? 1];
    const surplus = effectiveSize(k, d) - s;
    if (surplus < 0) return { off: 0, added: -surplus };
    const odd = surplus % 2;
    return Math.max(s, d) > 1 ? { off: (surplus + odd) / 2, added: odd } : { off: (surplus - odd) / 2, added: 0 };
  });
  return { padding: axes.map(({ off }) => [off, off]), outputPadding: axes.map(({ added }) => added) };
}

const groupsRefused = problem<{ groups: number }>({
  code: 'groups-refused',
  severity: 'error',
  text: ({ groups }) => ({
    message: 'A transposed convolution of Keras has no groups.',
    expected: '1 group',
    received: `${formatCount(groups)} groups`,
    remedy: 'Set the groups back to 1.',
  }),
});

const outputPaddingTooLarge = problem<{ cells: readonly number[]; most: readonly number[] }>({
  code: 'output-padding-too-large',
  severity: 'error',
  text: ({ cells, most }) => ({
    message: 'The output padding is a whole step or more.',
    expected: `At most ${formatShape(most)}`,
    received: formatShape(cells),
    remedy: 'Use less output padding, or a larger stride.',
  }),
});
