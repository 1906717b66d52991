import { formatCount } from '../../format-number';
import type { Problem } from '../../result';
import { problem } from '../../result';
import type { AxisStep, Step } from '../derivation';
import { axisOf, axisStep, axisTerm, settingOf, step } from '../derivation';
import type { Settings } from '../field';
import { largest } from '../field';
import { integer, optional } from '../fields/index';
import type { Weight } from '../kind';
import { weight } from '../kind';
import type { Rules } from '../rules';
import type { AxisOrder, Shape } from '../shape';
import { isKnown } from '../shape';

/** How large a table of vectors is: one for each entry of a vocabulary. */
export const tableFields = {
  vocabulary: integer({
    label: 'Vocabulary',
    hint: 'How many entries there are: words, tokens or categories.',
    initial: 10_000,
  }),
  dimensions: integer({ label: 'Dimensions', hint: 'The size of the vector that stands for an entry.', initial: 64 }),
};

type Table = Settings<typeof tableFields>;

/** `embeddings`, to PyTorch `weight`: a row for each entry. */
export const vectorTable = ({ vocabulary, dimensions }: Table, rules: Rules): Weight =>
  weight(rules === 'pytorch' ? 'weight' : 'embeddings', [vocabulary, dimensions]);

/** To look an entry up is to multiply by the table an input for each entry, of which that one is 1 and all others are 0. */
export const entriesStep = ({ vocabulary }: Table): Step =>
  step('inputs', settingOf('vocabulary', vocabulary), 'perEntry');

export const vectorStep = ({ dimensions }: Table): Step => step('outputs', settingOf('dimensions', dimensions));

/** The first axes, which stay, and behind them the one with the vector's values. */
export function explainVectors(
  input: Shape,
  stays: number,
  { dimensions }: Table,
  order: AxisOrder,
): readonly AxisStep[] {
  const kept = input
    .slice(0, stays)
    .flatMap((size, axis) =>
      isKnown(size) ? [axisStep(axis, axisTerm(axis, input, order), axisOf(0, axis, size), 'unchanged')] : [],
    );
  return [...kept, axisStep(stays, 'dimensions', settingOf('dimensions', dimensions))];
}

export const summarizeTable = ({ vocabulary, dimensions }: Table): readonly string[] => [
  vocabulary === 1 ? '1 entry' : `${formatCount(vocabulary)} entries`,
  dimensions === 1 ? '1 dimension' : `${formatCount(dimensions)} dimensions`,
];

/** The entry that only fills up. Below 0 it is counted from the end. */
export const paddingIndex = optional(
  integer({
    label: 'Padding index',
    hint: 'The entry that only fills up short inputs, and whose vector is not trained.',
    min: -largest,
    advanced: true,
  }),
  { none: 'none' },
);

/** The problem where the entry that fills up is none of the table's. */
export const missingPadding = (index: number | null, { vocabulary }: Table): Problem | undefined =>
  index !== null && (index >= vocabulary || index < -vocabulary) ? paddingOutOfRange({ index, vocabulary }) : undefined;

const paddingOutOfRange = problem<{ index: number; vocabulary: number }>({
  code: 'padding-index-out-of-range',
  severity: 'error',
  text: ({ index, vocabulary }) => ({
    message: 'The entry that fills up is beyond the vocabulary.',
    expected: `From ${formatCount(-vocabulary)} to ${formatCount(vocabulary - 1)}`,
    received: formatCount(index),
    remedy: 'Choose an entry of the vocabulary, or none.',
  }),
});
