import { formatCount } from '../../format-number';
import { defineActivation } from './define-activation';
import { numberRefused } from '../number-refused';
import { decimal } from '../fields/index';
import { byRules } from '../rules';

/**
 * Scales negative values by a slope that is not learned; the shape stays. Keras takes no slope below 0: `number-refused`.
 */
export const leakyRelu = defineActivation({
  id: 'leaky-relu',
  label: 'Leaky ReLU',
  description: 'Scales negative values by a small slope. It has no parameters.',
  source: 'Keras 3 LeakyReLU (slope 0.3), PyTorch 2 LeakyReLU (slope 0.01)',
  keywords: ['leakyrelu', 'lrelu', 'activation'],
  stem: 'leaky',
  fields: {
    negativeSlope: decimal({
      label: 'Negative slope',
      hint: 'What is below 0 is scaled by this.',
      step: 0.01,
      fallback: byRules({ lesson: 0.3, keras: 0.3, pytorch: 0.01 }),
    }),
  },
  check: ({ settings: { negativeSlope: received }, rules }) =>
    received < 0 && rules !== 'pytorch'
      ? numberRefused({ label: 'Negative slope', expected: 'A number, at least 0', received })
      : undefined,
  summarize: ({ negativeSlope }) => [`slope ${formatCount(negativeSlope)}`],
  remedies: () => [{ do: 'set', settings: { negativeSlope: undefined } }],
});
