import { formatCount } from '../../format-number';
import { defineActivation } from './define-activation';
import { numberRefused } from '../number-refused';
import { decimal } from '../fields/index';

/**
 * Scales negative values by a slope that is drawn at random while training; the shape stays. Fails with `number-refused` where the
 * limits are the wrong way round.
 */
export const rrelu = defineActivation({
  id: 'rrelu',
  label: 'Randomized leaky ReLU',
  description: 'Scales negative values by a random slope while training. It has no parameters.',
  source: 'PyTorch 2 RReLU',
  keywords: ['rrelu', 'random', 'activation'],
  stem: 'rrelu',
  fields: {
    lower: decimal({ label: 'Lower', hint: 'The smallest slope that is drawn.', step: 0.01, fallback: 1 / 8 }),
    upper: decimal({ label: 'Upper', hint: 'The largest slope that is drawn.', step: 0.01, fallback: 1 / 3 }),
  },
  check: ({ settings: { lower, upper } }) =>
    lower > upper
      ? numberRefused({ label: 'Lower', expected: `At most ${formatCount(upper)}, the upper limit`, received: lower })
      : undefined,
  summarize: ({ lower, upper }) => [`slope ${short(lower)} to ${short(upper)}`],
  remedies: () => [{ do: 'set', settings: { lower: undefined, upper: undefined } }],
});

/** A third has too many digits for a card. */
const short = (slope: number): string => formatCount(Number(slope.toFixed(3)));
