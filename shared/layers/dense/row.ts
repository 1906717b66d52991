import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { Note, Step } from '../derivation';
import { constant, of, product, step, sum } from '../derivation';
import { notARow } from '../not-a-row';
import type { Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';

/** How many values there are in the row that a layer takes. Fails with `not-a-row`, `unknown-axis`. */
export function requireRow(input: Shape): Result<number> {
  const [values = null] = input;
  if (input.length !== 1) return fail(notARow({ received: input }));
  return isKnown(values) ? ok(values) : fail(unknownAxis({ needed: 'the number of inputs', received: input }));
}

/** The lesson's five lines, where each output has a bias. */
export function outputsWithBiases(inputs: Step, outputs: Step, bias: boolean, note: Note): readonly Step[] {
  const weights = step('weights', product(of(inputs), of(outputs)));
  const biases = bias ? step('biases', of(outputs), note) : step('biases', constant(0), 'noBias');
  const terms = bias ? [of(weights), of(biases)] : [of(weights)];
  return [inputs, outputs, weights, biases, step('learnable', sum(...terms))];
}
