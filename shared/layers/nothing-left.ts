import { formatShape } from '../format-number';
import { problem } from '../result';
import type { Shape } from './shape';

/** The settings make an axis of the output so small that it has no cell left. Sizes below 1 stand as the arithmetic makes them. */
export const nothingLeft = problem<{ input: Shape; sizes: Shape }>({
  code: 'nothing-left',
  severity: 'error',
  text: ({ input, sizes }) => ({
    message: 'Nothing is left of the input.',
    expected: 'At least 1 on every axis',
    received: `${formatShape(sizes)}, from an input of ${formatShape(input)}`,
    remedy: 'Choose settings that leave more, or connect a larger input.',
  }),
});
