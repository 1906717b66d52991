import type { Weight } from '../layers/kind';
import type { Problem } from '../result';
import type { LayerAnalysis, NetworkAnalysis } from './analysis';
import { noCounts } from './analysis';
import { finding, weightsDiffer, weightsMissing } from './findings';

/** The analysis of the layer of an id, if it is in the same network. */
export type LookById = (id: string) => LayerAnalysis | undefined;

/**
 * A layer that uses another's weights, checked against the layer that has them. Weights are counted where they live; a sharer
 * whose own weights would have other shapes is an error, and what it needs cannot be counted.
 */
export function checkSharing(sharer: LayerAnalysis, lookById: LookById): LayerAnalysis {
  const own = sharer.findings.filter(({ problem }) => !isSharing(problem));
  const had = sharer.findings.find(({ problem }) => isSharing(problem))?.problem;
  // Before it was found at fault it was counted as 0; any other error would have left it uncounted.
  const counts = had ? noCounts : sharer.counts;
  const problem = counts && mismatch(sharer, lookById);
  if (!problem) return had ? { ...sharer, counts, findings: own } : sharer;
  if (sameProblem(had, problem)) return sharer;
  return { ...sharer, counts: null, findings: [...own, finding(sharer.layer, problem)] };
}

const isSharing = (problem: Problem): boolean => ['weights-differ', 'weights-missing'].includes(problem.code);

const sameProblem = (a: Problem | undefined, b: Problem): boolean =>
  a?.code === b.code && JSON.stringify(a.data) === JSON.stringify(b.data);

function mismatch(sharer: LayerAnalysis, lookById: LookById): Problem | undefined {
  const id = sharer.layer.weightsOf ?? '';
  const owner = lookById(id);
  const { name: layer } = sharer.layer;
  if (!owner || owner.layer.weightsOf !== undefined) return weightsMissing({ layer, owner: owner?.layer.name ?? id });
  if (owner.counts === null) return undefined;
  if (sameHoldings(sharer, owner)) return undefined;
  return weightsDiffer({ layer, owner: owner.layer.name, own: held(sharer), others: held(owner) });
}

/** True where a layer has the same weights as another, or a block the same inside. */
const sameHoldings = (a: LayerAnalysis, b: LayerAnalysis): boolean =>
  sameWeights(a.weights, b.weights) &&
  a.instances.length === b.instances.length &&
  a.instances.every(({ times, network }, index) => {
    const other = b.instances[index];
    if (times !== other?.times || network.order.length !== other.network.order.length) return false;
    const others = layersOf(other.network);
    return layersOf(network).every((inner, at) => others[at] !== undefined && sameHoldings(inner, others[at]));
  });

const sameWeights = (a: readonly Weight[], b: readonly Weight[]): boolean =>
  a.length === b.length &&
  a.every(({ name, shape }, index) => b[index]?.name === name && String(b[index].shape) === String(shape));

/** The weights of a layer; those of a block are all inside of it, once for each repeat that differs. */
const held = ({ weights, instances }: LayerAnalysis): readonly Weight[] => [
  ...weights,
  ...instances.flatMap(({ network }) => layersOf(network).flatMap(held)),
];

const layersOf = ({ order, layers }: NetworkAnalysis): readonly LayerAnalysis[] =>
  order.flatMap((id) => layers.get(id) ?? []);
