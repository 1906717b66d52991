import { formatCount } from '../../format-number';
import { decimal } from '../fields/index';
import { byRules } from '../rules';

/** How much is dropped. Keras wants it to be given; PyTorch drops half. */
export const rateField = (hint: string) =>
  decimal({
    label: 'Rate',
    hint,
    min: 0,
    max: 1,
    step: 0.05,
    fallback: byRules({ lesson: undefined, keras: undefined, pytorch: 0.5 }),
    initial: 0.5,
  });

export const rateSummary = ({ rate }: { readonly rate: number }): readonly string[] => [`rate ${formatCount(rate)}`];
