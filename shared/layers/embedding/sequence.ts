import { formatShape } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';

/** Checks that the input is a sequence of vectors, `places × features`, or where there may be more, several. */
export const requireSequence = (input: Shape, axes: 'exactly' | 'or more' = 'exactly'): Result<Shape> =>
  input.length === 2 || (input.length > 2 && axes === 'or more') ? ok(input) : fail(notASequence({ input }));

/** The size of the vectors. Fails with `unknown-axis`. */
export function countFeatures(input: Shape): Result<number> {
  const features = input.at(-1) ?? null;
  return isKnown(features) ? ok(features) : fail(unknownAxis({ needed: 'the number of features', received: input }));
}

const notASequence = problem<{ input: Shape }>({
  code: 'not-a-sequence',
  severity: 'error',
  text: ({ input }) => ({
    message: 'The input is not a sequence of vectors.',
    expected: 'Two axes: places × features',
    received: formatShape(input),
    remedy: 'Connect a layer that gives a sequence, or reshape the input.',
  }),
});
