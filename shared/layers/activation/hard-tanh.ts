import { formatCount } from '../../format-number';
import { defineActivation } from './define-activation';
import { numberRefused } from '../number-refused';
import { decimal } from '../fields/index';

/**
 * Keeps values between two limits; the shape stays. Fails with `number-refused` where the limits are the wrong way round.
 */
export const hardTanh = defineActivation({
  id: 'hard-tanh',
  label: 'Hard tanh',
  description: 'Keeps values between two limits. It has no parameters.',
  source: 'PyTorch 2 Hardtanh',
  keywords: ['hardtanh', 'clip', 'clamp', 'activation'],
  stem: 'hardtanh',
  fields: {
    minValue: decimal({ label: 'Minimum', hint: 'No value is smaller than this.', step: 0.1, fallback: -1 }),
    maxValue: decimal({ label: 'Maximum', hint: 'No value is larger than this.', step: 0.1, fallback: 1 }),
  },
  check: ({ settings: { minValue, maxValue } }) =>
    minValue >= maxValue
      ? numberRefused({
          label: 'Minimum',
          expected: `Less than ${formatCount(maxValue)}, the maximum`,
          received: minValue,
        })
      : undefined,
  summarize: ({ minValue, maxValue }) => [`${formatCount(minValue)} to ${formatCount(maxValue)}`],
  remedies: () => [{ do: 'set', settings: { minValue: undefined, maxValue: undefined } }],
});
