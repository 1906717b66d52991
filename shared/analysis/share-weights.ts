import type { Table } from '../document/table';
import type { Weight } from '../layers/kind';
import type { Problem } from '../result';
import type { LayerAnalysis } from './analysis';
import { finding } from './analyze-layer';
import { weightsDiffer, weightsMissing } from './findings';

type Layers = Table<LayerAnalysis>;

/**
 * Checks the layers that use another's weights against the layer that has them. Weights are counted where they live;
 * a sharer whose own weights would have other shapes is an error.
 */
export const shareWeights = (layers: Layers, sharers: readonly string[]): Layers =>
  sharers.reduce((table, id) => {
    const sharer = table.get(id);
    const checked = sharer && check(sharer, table);
    return checked && checked !== sharer ? table.with(checked) : table;
  }, layers);

function check(sharer: LayerAnalysis, layers: Layers): LayerAnalysis {
  const problem = mismatch(sharer, layers);
  const own = sharer.findings.filter((found) => !isSharing(found.problem));
  const had = sharer.findings.find((found) => isSharing(found.problem));
  if (had?.problem.code === problem?.code && sameData(had?.problem, problem)) return sharer;
  return { ...sharer, findings: problem ? [...own, finding(sharer.layer, problem)] : own };
}

const isSharing = (problem: Problem): boolean => ['weights-differ', 'weights-missing'].includes(problem.code);

const sameData = (a: Problem | undefined, b: Problem | undefined): boolean =>
  JSON.stringify(a?.data) === JSON.stringify(b?.data);

function mismatch(sharer: LayerAnalysis, layers: Layers): Problem | undefined {
  const id = sharer.layer.weightsOf ?? '';
  const owner = layers.get(id);
  const { name: layer } = sharer.layer;
  if (!owner || owner.layer.weightsOf !== undefined || owner === sharer)
    return weightsMissing({ layer, owner: owner?.layer.name ?? id });
  if (sharer.counts === null || owner.counts === null || sameWeights(sharer.weights, owner.weights)) return undefined;
  return weightsDiffer({ layer, owner: owner.layer.name, own: sharer.weights, others: owner.weights });
}

const sameWeights = (a: readonly Weight[], b: readonly Weight[]): boolean =>
  a.length === b.length &&
  a.every(({ name, shape }, index) => b[index]?.name === name && String(b[index].shape) === String(shape));
