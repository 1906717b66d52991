import { formatCount } from '../../format-number';
import { defineActivation } from './define-activation';
import { decimal, optional } from '../fields/index';

/**
 * Keeps what is over a threshold, up to a maximum; what is below is scaled by a slope. The shape stays.
 */
export const relu = defineActivation({
  id: 'relu',
  label: 'ReLU',
  description: 'Sets negative values to zero. It has no parameters.',
  source: 'Keras 3 ReLU; PyTorch 2 ReLU, and ReLU6 with a maximum of 6',
  keywords: ['rectified linear unit', 'rectifier', 'relu6', 'clipped relu', 'activation'],
  stem: 'relu',
  fields: {
    maxValue: optional(decimal({ label: 'Maximum', hint: 'No value is larger than this.', min: 0, step: 1 }), {
      none: 'none',
    }),
    negativeSlope: decimal({
      label: 'Negative slope',
      hint: 'What is below the threshold is scaled by this.',
      min: 0,
      step: 0.1,
      fallback: 0,
    }),
    threshold: decimal({
      label: 'Threshold',
      hint: 'Only what is over this is kept as it is.',
      min: 0,
      step: 0.1,
      fallback: 0,
    }),
  },
  summarize: ({ maxValue, negativeSlope, threshold }) => [
    ...(maxValue === null ? [] : [`maximum ${formatCount(maxValue)}`]),
    ...(negativeSlope === 0 ? [] : [`slope ${formatCount(negativeSlope)}`]),
    ...(threshold === 0 ? [] : [`threshold ${formatCount(threshold)}`]),
  ],
});
