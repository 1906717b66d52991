import { formatShape } from '../../format-number';
import { problem } from '../../result';
import type { Shape } from '../shape';

/** Whole channels are to be dropped of something that has none. */
export const channelsMissing = problem<{ input: Shape }>({
  code: 'channels-missing',
  severity: 'error',
  text: ({ input }) => ({
    message: 'There are no channels to drop.',
    expected: 'An input with channels',
    received: formatShape(input),
    remedy: 'Drop single values, or connect a layer that gives channels.',
  }),
});
