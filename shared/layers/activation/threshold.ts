import { formatCount } from '../../format-number';
import { defineActivation } from './define-activation';
import { numberRefused } from '../number-refused';
import { decimal } from '../fields/index';

/**
 * Keeps what is over a threshold, and replaces the rest by one value; the shape stays. Keras takes no threshold below 0:
 * `number-refused`.
 */
export const threshold = defineActivation({
  id: 'threshold',
  label: 'Threshold',
  description: 'Replaces what is not over a threshold by one value. It has no parameters.',
  source: 'Keras 2 ThresholdedReLU, PyTorch 2 Threshold',
  keywords: ['thresholdedrelu', 'thresholded relu', 'theta', 'activation'],
  stem: 'threshold',
  fields: {
    threshold: decimal({ label: 'Threshold', hint: 'Only what is over this is kept.', step: 0.1, fallback: 1 }),
    value: decimal({ label: 'Value', hint: 'What the rest becomes.', step: 0.1, fallback: 0 }),
  },
  check: ({ settings: { threshold: received }, rules }) =>
    received < 0 && rules !== 'pytorch'
      ? numberRefused({ label: 'Threshold', expected: 'A number, at least 0', received })
      : undefined,
  summarize: ({ threshold, value }) => [
    `over ${formatCount(threshold)}`,
    ...(value === 0 ? [] : [`else ${formatCount(value)}`]),
  ],
  remedies: () => [{ do: 'set', settings: { threshold: undefined } }],
});
