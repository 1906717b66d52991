import { formatCount } from '../../format-number';
import { defineActivation } from './define-activation';
import { numberRefused } from '../number-refused';
import { choice, decimal } from '../fields/index';

/**
 * Lets negative values run towards −alpha along an exponential; the shape stays. CELU divides by alpha, which is not 0 then:
 * `number-refused`.
 */
export const elu = defineActivation({
  id: 'elu',
  label: 'ELU',
  description: 'Lets negative values run towards −alpha. It has no parameters.',
  source: 'Keras 3 ELU; PyTorch 2 ELU, CELU',
  keywords: ['exponential linear unit', 'celu', 'activation'],
  stem: 'elu',
  fields: {
    variant: choice({
      label: 'Variant',
      hint: 'ELU: alpha · (exp(x) − 1) below 0. CELU: alpha · (exp(x ÷ alpha) − 1), which is smooth at 0.',
      options: [
        { value: 'elu', label: 'ELU' },
        { value: 'celu', label: 'CELU' },
      ],
      fallback: 'elu',
    }),
    alpha: decimal({ label: 'Alpha', hint: 'How far below 0 the values run.', step: 0.1, fallback: 1 }),
  },
  check: ({ settings: { variant, alpha } }) =>
    variant === 'celu' && alpha === 0
      ? numberRefused({ label: 'Alpha', expected: 'Any number but 0', received: alpha })
      : undefined,
  summarize: ({ variant, alpha }) => [
    ...(variant === 'celu' ? ['CELU'] : []),
    ...(alpha === 1 ? [] : [`alpha ${formatCount(alpha)}`]),
  ],
  remedies: () => [{ do: 'set', settings: { alpha: undefined } }],
});
