import { formatShape } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Shape } from '../shape';

/** Checks that the input is a sequence of vectors, `positions × features`, or where there may be more, several rows. */
export const requireVectors = (input: Shape, rows: 'one' | 'one or more' = 'one'): Result<Shape> =>
  input.length === 2 || (input.length > 2 && rows === 'one or more') ? ok(input) : fail(notVectors({ input }));

const notVectors = problem<{ input: Shape }>({
  code: 'not-a-row-of-vectors',
  severity: 'error',
  text: ({ input }) => ({
    message: 'The input is not a sequence of vectors.',
    expected: 'Two axes: positions × features',
    received: formatShape(input),
    remedy: 'Connect a layer that gives a vector for each position, or reshape the input.',
  }),
});
