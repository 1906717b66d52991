import type { Weight } from '../layers/kind';
import { isLearnable, weightSize } from '../layers/kind';
import type { Counts } from './analysis';

/**
 * The counts of a layer's weights. Nothing of a frozen layer is trained. `undefined` when a product leaves the
 * safe integers: nothing is ever silently rounded.
 */
export function countWeights(weights: readonly Weight[], frozen: boolean): Counts | undefined {
  const total = (of: readonly Weight[]): number => of.reduce((sum, weight) => sum + weightSize(weight), 0);
  const parameters = total(weights);
  if (!Number.isSafeInteger(parameters)) return undefined;
  const trainable = frozen ? 0 : total(weights.filter((weight) => weight.trainable));
  const learnable = total(weights.filter(isLearnable));
  return { parameters, trainable, nonTrainable: parameters - trainable, learnable, buffers: 0 };
}

export const addCounts = (a: Counts, b: Counts): Counts => combine(a, b, (x, y) => x + y);

export const subtractCounts = (a: Counts, b: Counts): Counts => combine(a, b, (x, y) => x - y);

export const multiplyCounts = (a: Counts, times: number): Counts => combine(a, a, (x) => x * times);

export const freezeCounts = (a: Counts): Counts => ({ ...a, trainable: 0, nonTrainable: a.parameters });

const combine = (a: Counts, b: Counts, join: (x: number, y: number) => number): Counts => ({
  parameters: join(a.parameters, b.parameters),
  trainable: join(a.trainable, b.trainable),
  nonTrainable: join(a.nonTrainable, b.nonTrainable),
  learnable: join(a.learnable, b.learnable),
  buffers: join(a.buffers, b.buffers),
});
