import type { Step, Term } from '../derivation';
import { constant, of, step, sum } from '../derivation';
import type { Weight } from '../kind';
import { weight } from '../kind';
import type { Rules } from '../rules';

/** A mean and a variance for each channel, which move along while training and are used afterwards. PyTorch counts the batches. */
export const movingStatistics = (channels: number, rules: Rules): readonly Weight[] =>
  rules === 'pytorch'
    ? [
        weight('running_mean', [channels], 'statistic'),
        weight('running_var', [channels], 'statistic'),
        weight('num_batches_tracked', [], 'counter'),
      ]
    : [weight('moving_mean', [channels], 'statistic'), weight('moving_variance', [channels], 'statistic')];

/** What is kept: the terms, each with as many values as there are inputs, and a counter where batches are counted. */
export function explainKept(inputs: Step, terms: readonly Term[], counts: boolean): readonly Step[] {
  const kept = terms.map((term) => step(term, of(inputs), 'perChannel'));
  const lines = counts ? [...kept, step('batches', constant(1), 'counter')] : kept;
  return lines.length > 0 ? [...lines, step('statistics', sum(...lines.map(of)))] : [];
}
