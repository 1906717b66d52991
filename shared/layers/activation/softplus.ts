import { formatCount } from '../../format-number';
import { defineActivation } from './define-activation';
import { numberRefused } from '../number-refused';
import { decimal } from '../fields/index';

/**
 * A smooth ReLU, `log(1 + exp(beta · x)) ÷ beta`; the shape stays. Fails with `number-refused` where beta is 0.
 */
export const softplus = defineActivation({
  id: 'softplus',
  label: 'Softplus',
  description: 'A smooth ReLU. It has no parameters.',
  source: 'PyTorch 2 Softplus; to Keras it is a function without settings',
  keywords: ['smooth relu', 'activation'],
  stem: 'softplus',
  fields: {
    beta: decimal({ label: 'Beta', hint: 'How sharp the bend at 0 is.', step: 0.1, fallback: 1 }),
    threshold: decimal({
      label: 'Threshold',
      hint: 'Above this, beta · x is taken as it is, which is more exact.',
      step: 1,
      fallback: 20,
      advanced: true,
    }),
  },
  check: ({ settings: { beta } }) =>
    beta === 0 ? numberRefused({ label: 'Beta', expected: 'Any number but 0', received: beta }) : undefined,
  summarize: ({ beta }) => (beta === 1 ? [] : [`beta ${formatCount(beta)}`]),
  remedies: () => [{ do: 'set', settings: { beta: undefined } }],
});
