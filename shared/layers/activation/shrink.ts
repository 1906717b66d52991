import { formatCount } from '../../format-number';
import { defineActivation } from './define-activation';
import { numberRefused } from '../number-refused';
import { choice, decimal } from '../fields/index';

/**
 * Sets small values to zero. Soft: the others are moved towards zero by as much, and the limit is not below 0 (`number-refused`). Hard:
 * they stay. The shape stays.
 */
export const shrink = defineActivation({
  id: 'shrink',
  label: 'Shrink',
  description: 'Sets small values to zero. It has no parameters.',
  source: 'PyTorch 2 Softshrink, Hardshrink',
  keywords: ['softshrink', 'soft shrink', 'hardshrink', 'hard shrink', 'lambda', 'activation'],
  stem: 'shrink',
  fields: {
    variant: choice({
      label: 'Variant',
      hint: 'Soft: the other values move towards zero by as much. Hard: they stay.',
      options: [
        { value: 'soft', label: 'Soft' },
        { value: 'hard', label: 'Hard' },
      ],
      fallback: 'soft',
    }),
    limit: decimal({ label: 'Limit', hint: 'Up to which size values become zero.', step: 0.1, fallback: 0.5 }),
  },
  check: ({ settings: { variant, limit } }) =>
    variant === 'soft' && limit < 0
      ? numberRefused({ label: 'Limit', expected: 'A number, at least 0', received: limit })
      : undefined,
  summarize: ({ variant, limit }) => [variant, `limit ${formatCount(limit)}`],
  remedies: () => [{ do: 'set', settings: { limit: undefined } }],
});
