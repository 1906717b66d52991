import { formatCount } from '../format-number';
import { problem } from '../result';

/** A number that makes no sense in its place, or that the layer's rules do not take. */
export const numberRefused = problem<{ label: string; expected: string; received: number }>({
  code: 'number-refused',
  severity: 'error',
  text: ({ label, expected, received }) => ({
    message: `${label} cannot be ${formatCount(received)} here.`,
    expected,
    received: formatCount(received),
    remedy: `Choose another number for ${label.toLowerCase()}.`,
  }),
});
