import { formatShape } from '../format-number';
import type { Problem } from '../result';
import { problem } from '../result';
import type { Field } from './field';
import { integer, optional, shape } from './fields/index';
import type { Axis, Shape } from './shape';
import { isKnown } from './shape';

const hint = 'Checked against what arrives. Automatic: whatever arrives.';

/**
 * How many inputs a layer was written for, as PyTorch asks (`in_features`, `in_channels`, `num_features`). Layerwright works that out
 * from what arrives; where it is stated, what arrives must agree.
 */
export const expectedInputs = (label: string): Field<number | null> => ({
  ...optional(integer({ label, hint, advanced: true }), { none: 'automatic' }),
});

/** The same for the sizes of several axes (`normalized_shape`). */
export const expectedSizes = (label: string): Field<Shape | null> => ({
  ...optional(shape({ label, hint, advanced: true }), { none: 'automatic' }),
});

const inputsDiffer = problem<{ expected: Shape; received: Shape; input: Shape }>({
  code: 'inputs-differ',
  severity: 'error',
  text: ({ expected, received, input }) => ({
    message: `The layer was written for ${formatShape(expected)} inputs, and ${formatShape(received)} arrive.`,
    expected: formatShape(expected),
    received: `${formatShape(received)}, of ${formatShape(input)}`,
    remedy: 'Take the number that arrives, or connect the layer that was meant.',
  }),
});

/** The problem where the number that arrives is not the one that was stated. */
export const unexpectedInputs = (expected: number | null, received: Axis, input: Shape): Problem | undefined =>
  unexpectedSizes(expected === null ? null : [expected], [received], input);

/** The problem where the sizes that arrive are not those that were stated. Unknown ones may be. */
export const unexpectedSizes = (expected: Shape | null, received: Shape, input: Shape): Problem | undefined =>
  expected !== null && !agree(expected, received) ? inputsDiffer({ expected, received, input }) : undefined;

const agree = (expected: Shape, received: Shape): boolean =>
  expected.length === received.length &&
  expected.every((size, axis) => {
    const arrived = received[axis] ?? null;
    return !isKnown(size) || !isKnown(arrived) || size === arrived;
  });
