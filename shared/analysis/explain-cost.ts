import type { Step } from '../layers/derivation';
import { explainWork } from '../layers/work';
import type { LayerAnalysis } from './analysis';
import type { Convention } from './cost';
import { costOf, workOf } from './cost';
import { explainLayer } from './explain';

/**
 * How the multiply-adds of a layer come about, with those of its biases where the convention counts them; the last line is the
 * figure. Empty for a layer without any, and `undefined` where they cannot be said.
 */
export function explainCost(analysis: LayerAnalysis, convention: Convention): readonly Step[] | undefined {
  const work = workOf(analysis);
  if (work === undefined || work === 'unknown' || costOf(analysis).multiplyAdds === null) return undefined;
  return explainWork(work, explainLayer(analysis)?.parameters ?? [], convention.biases);
}
