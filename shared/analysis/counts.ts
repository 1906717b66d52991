import type { Weight } from '../layers/kind';
import { isLearnable, weightSize } from '../layers/kind';
import type { Rules } from '../layers/rules';
import type { Counts, LayerAnalysis, NetworkAnalysis } from './analysis';
import { noCounts } from './analysis';

/**
 * The counts of a layer's weights. Statistics and counters are parameters to Keras (and the lesson), and buffers to PyTorch.
 * `undefined` when a sum leaves the safe integers: nothing is ever silently rounded.
 */
export function countWeights(weights: readonly Weight[], rules: Rules): Counts | undefined {
  if (weights.length === 0) return noCounts;
  let [parameters, trainable, learnable, buffers] = [0, 0, 0, 0];
  for (const weight of weights) {
    const size = weightSize(weight);
    const learns = isLearnable(weight);
    if (learns || rules !== 'pytorch') parameters += size;
    else buffers += size;
    if (weight.trainable) trainable += size;
    if (learns) learnable += size;
  }
  const counts = { parameters, trainable, nonTrainable: parameters - trainable, learnable, buffers };
  return isExact(counts) ? counts : undefined;
}

/** True where every count is the true number; all but the buffers are parts of the parameters. */
export const isExact = ({ parameters, buffers }: Counts): boolean => Number.isSafeInteger(parameters + buffers);

/** The sum of layers' counts, without those that would make it inexact. */
export interface Total {
  readonly counts: Counts;
  /** The layers that did not fit into the sum. */
  readonly over: readonly string[];
}

/** The total of layers in order. Those that could not be counted are no part of it. */
export function totalOf(layers: readonly LayerAnalysis[]): Total {
  const sums: Sums = { ...noCounts };
  const over: string[] = [];
  for (const { id, counts } of layers) {
    if (!counts || counts === noCounts) continue;
    if (Number.isSafeInteger(sums.parameters + counts.parameters + sums.buffers + counts.buffers)) addTo(sums, counts);
    else over.push(id);
  }
  return { counts: sums, over };
}

type Sums = { -readonly [Name in keyof Counts]: number };

function addTo(sums: Sums, counts: Counts): void {
  sums.parameters += counts.parameters;
  sums.trainable += counts.trainable;
  sums.nonTrainable += counts.nonTrainable;
  sums.learnable += counts.learnable;
  sums.buffers += counts.buffers;
}

/**
 * The total after some layers have changed, made from the one before; `undefined` where that was not the sum of all, or this
 * one would not be. What goes is taken away before anything is added, so that no sum in between is larger than it has to be.
 */
export function totalAfter(
  { counts: before, over, layers }: NetworkAnalysis,
  changed: readonly LayerAnalysis[],
): Total | undefined {
  if (over.length > 0) return undefined;
  let counts = before;
  for (const { id } of changed) counts = subtractCounts(counts, layers.get(id)?.counts ?? noCounts);
  for (const after of changed) counts = addCounts(counts, after.counts ?? noCounts);
  return isExact(counts) ? { counts, over } : undefined;
}

export const addCounts = (a: Counts, b: Counts): Counts => combine(a, b, (x, y) => x + y);

const subtractCounts = (a: Counts, b: Counts): Counts => combine(a, b, (x, y) => x - y);

export const multiplyCounts = (a: Counts, times: number): Counts => combine(a, a, (x) => x * times);

const combine = (a: Counts, b: Counts, join: (x: number, y: number) => number): Counts => ({
  parameters: join(a.parameters, b.parameters),
  trainable: join(a.trainable, b.trainable),
  nonTrainable: join(a.nonTrainable, b.nonTrainable),
  learnable: join(a.learnable, b.learnable),
  buffers: join(a.buffers, b.buffers),
});
