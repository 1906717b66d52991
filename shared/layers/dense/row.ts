import { formatShape } from '../../format-number';
import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Note, Step } from '../derivation';
import { constant, of, product, step, sum } from '../derivation';
import type { Fix } from '../kind';
import type { Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';

/** How many values there are in the row that a layer takes. Fails with `not-a-row`, `unknown-axis`. */
export function requireRow(input: Shape): Result<number> {
  const [values = null] = input;
  if (input.length !== 1) return fail(notARow({ received: input }));
  return isKnown(values) ? ok(values) : fail(unknownAxis({ needed: 'the number of inputs', received: input }));
}

/** A layer before this one puts all values in one row. */
export const flattenFirst = (found: Problem): readonly Fix[] =>
  found.code === 'not-a-row' ? [{ do: 'insert', input: 0, kind: 'flatten', settings: {} }] : [];

/** The lesson's five lines, where each output has a bias. */
export function outputsWithBiases(inputs: Step, outputs: Step, bias: boolean, note: Note): readonly Step[] {
  const weights = step('weights', product(of(inputs), of(outputs)));
  const biases = bias ? step('biases', of(outputs), note) : step('biases', constant(0), 'noBias');
  const terms = bias ? [of(weights), of(biases)] : [of(weights)];
  return [inputs, outputs, weights, biases, step('learnable', sum(...terms))];
}

const notARow = problem<{ received: Shape }>({
  code: 'not-a-row',
  severity: 'error',
  text: ({ received }) => ({
    message: 'The input is not one row of values.',
    expected: 'One axis',
    received: formatShape(received),
    remedy: 'Flatten the input first.',
  }),
});
