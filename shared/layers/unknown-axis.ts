import { formatShape } from '../format-number';
import { problem } from '../result';
import type { Shape } from './shape';

/** A weight needs an axis whose size nobody knows. */
export const unknownAxis = problem<{ needed: string; received: Shape }>({
  code: 'unknown-axis',
  severity: 'error',
  text: ({ needed, received }) => ({
    message: `This layer cannot be counted: ${needed} is unknown.`,
    expected: `A size for ${needed}`,
    received: formatShape(received),
    remedy: 'Give the unknown axis a size in the input layer, or pool over it first.',
  }),
});
