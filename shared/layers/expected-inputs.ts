import { formatCount, formatShape } from '../format-number';
import type { Problem } from '../result';
import { problem } from '../result';
import type { Field } from './field';
import { integer, optional } from './fields/index';
import type { Axis, Shape } from './shape';
import { isKnown } from './shape';

/**
 * How many inputs a layer was written for, as PyTorch asks (`in_features`, `in_channels`, `num_features`). Layerwright works that out
 * from what arrives; where it is stated, what arrives must agree.
 */
export const expectedInputs = (label: string): Field<number | null> => ({
  ...optional(integer({ label, hint: 'Checked against what arrives. Automatic: whatever arrives.', advanced: true }), {
    none: 'automatic',
  }),
});

const inputsDiffer = problem<{ expected: number; received: number; input: Shape }>({
  code: 'inputs-differ',
  severity: 'error',
  text: ({ expected, received, input }) => ({
    message: `The layer was written for ${formatCount(expected)} inputs, and ${formatCount(received)} arrive.`,
    expected: formatCount(expected),
    received: `${formatCount(received)}, of ${formatShape(input)}`,
    remedy: 'Take the number that arrives, or connect the layer that was meant.',
  }),
});

/** The problem where the number that arrives is not the one that was stated. */
export const unexpectedInputs = (expected: number | null, received: Axis, input: Shape): Problem | undefined =>
  expected !== null && isKnown(received) && expected !== received
    ? inputsDiffer({ expected, received, input })
    : undefined;
