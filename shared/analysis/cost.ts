import type { Problem } from '../result';
import { arithmeticOf, amountOf } from '../layers/work';
import type { Arithmetic, Work } from '../layers/work';
import { elementCount } from '../layers/shape';
import type { LayerAnalysis, NetworkAnalysis } from './analysis';
import { costTooLarge, sizesUnknown, workNotComputed, workUnknown } from './cost-findings';
import { contextOf } from './explain';

/**
 * What a layer or a network costs for one example; `null` is what cannot be said, and is never 0. Worked out on demand from an
 * analysis and remembered with it. See `layers/work.ts` for what is counted.
 */
export interface Cost {
  /** Products that are summed up, without biases. */
  readonly multiplyAdds: number | null;
  /** Biases that are added, which some count as one multiply-add each. */
  readonly biasAdds: number | null;
  /** The values of every output: those that training keeps. What a block is fed is counted where it is made. */
  readonly activations: number | null;
  /** Why something cannot be said, or is not in the sum. */
  readonly lacks: readonly Lack[];
}

/** What is missing from a cost, and where: the path from the network or block whose cost it is; `''` is the layer itself. */
export interface Lack {
  readonly at: string;
  readonly figure: 'multiplyAdds' | 'activations';
  readonly problem: Problem;
}

/** How a figure is given. A framework's tool may count a bias as one more multiply-add; attention's products always count. */
export interface Convention {
  readonly biases: boolean;
}

export const plainConvention: Convention = { biases: false };

/** The multiply-adds by a convention. */
export const multiplyAddsOf = ({ multiplyAdds, biasAdds }: Cost, { biases }: Convention): number | null =>
  biases ? exact(multiplyAdds, 1, biasAdds ?? 0) : multiplyAdds;

/** Floating-point operations: two for each multiply-add, and one for each bias where biases count. */
export const flopsOf = ({ multiplyAdds, biasAdds }: Cost, { biases }: Convention): number | null =>
  exact(multiplyAdds, 2, biases ? (biasAdds ?? 0) : 0);

const exact = (count: number | null, times: number, more: number): number | null => {
  const sum = count === null ? NaN : count * times + more;
  return Number.isSafeInteger(sum) ? sum : null;
};

export const noCost: Cost = { multiplyAdds: 0, biasAdds: 0, activations: 0, lacks: [] };

const ofLayers = new WeakMap<LayerAnalysis, Cost>();
const ofNetworks = new WeakMap<NetworkAnalysis, Cost>();

/** What a layer costs for one example; for a block that of all its repeats, also where they share their weights. */
export function costOf(layer: LayerAnalysis): Cost {
  const known = ofLayers.get(layer);
  if (known) return known;
  const cost = layer.layer.block ? blockCost(layer) : layerCost(layer);
  ofLayers.set(layer, cost);
  return cost;
}

/** What the layers of a network cost together. The sum leaves out what cannot be said; `lacks` has where. */
export function networkCost(network: NetworkAnalysis): Cost {
  const known = ofNetworks.get(network);
  if (known) return known;
  const sum = new Sum();
  for (const id of network.order) {
    const layer = network.layers.get(id);
    if (layer) sum.add(costOf(layer), 1, id);
  }
  const cost = sum.done();
  ofNetworks.set(network, cost);
  return cost;
}

/** The arithmetic of a layer that could be worked out; `undefined` for blocks and where there is a problem. */
export function workOf(layer: LayerAnalysis): Arithmetic | undefined {
  const context = contextOf(layer);
  const [outputs, { kind, weights }] = [layer.outputs.filter((shape) => shape !== null), layer];
  if (!context || !kind || outputs.length < layer.outputs.length || hasError(layer)) return undefined;
  return layer.arrivals.fed === undefined ? arithmeticOf(kind, context, { outputs, weights }) : [];
}

const hasError = ({ findings }: LayerAnalysis): boolean => findings.some(({ problem }) => problem.severity === 'error');

function layerCost(layer: LayerAnalysis): Cost {
  const [lacks, work]: [Lack[], Arithmetic | undefined] = [[], workOf(layer)];
  const activations = activationsOf(layer, lacks);
  const refused = refusal(layer, work);
  const unknown = { multiplyAdds: null, biasAdds: null, activations };
  if (refused) return { ...unknown, lacks: [...lacks, { at: '', figure: 'multiplyAdds', problem: refused }] };
  const [multiplyAdds, biasAdds] = sumOf(work === 'unknown' ? [] : (work ?? []));
  if (Number.isSafeInteger(multiplyAdds + biasAdds)) return { multiplyAdds, biasAdds, activations, lacks };
  const problem = costTooLarge({ layer: layer.layer.name });
  return { ...unknown, lacks: [...lacks, { at: '', figure: 'multiplyAdds', problem }] };
}

/** Why nobody can say how much a layer works out. */
function refusal({ layer: { name } }: LayerAnalysis, work: Arithmetic | undefined): Problem | undefined {
  if (work === undefined) return workNotComputed({ layer: name });
  if (work === 'unknown') return workUnknown({ layer: name });
  return work.every((part) => amountOf(part) !== null)
    ? undefined
    : sizesUnknown({ layer: name, axes: unknownIn(work) });
}

const unknownIn = (work: readonly Work[]): readonly (string | null)[] => {
  const sizes = work.flatMap(({ positions, biasPositions = [] }) => [...positions, ...biasPositions]);
  return [...new Set(sizes.flatMap(({ size }) => (typeof size === 'number' ? [] : [size])))];
};

function sumOf(work: readonly Work[]): readonly [multiplyAdds: number, biasAdds: number] {
  let [multiplyAdds, biasAdds] = [0, 0];
  for (const amount of work.map(amountOf)) {
    multiplyAdds += amount?.multiplyAdds ?? 0;
    biasAdds += amount?.biasAdds ?? 0;
  }
  return [multiplyAdds, biasAdds];
}

function activationsOf({ layer, arrivals, outputs }: LayerAnalysis, lacks: Lack[]): number | null {
  if (arrivals.fed !== undefined) return 0;
  let values = 0;
  for (const output of outputs) values += (output && elementCount(output)) ?? NaN;
  if (Number.isSafeInteger(values)) return values;
  const axes = outputs
    .flatMap((output) => output ?? [null])
    .flatMap((size) => (typeof size === 'number' ? [] : [size]));
  const problem = Number.isNaN(values)
    ? sizesUnknown({ layer: layer.name, axes })
    : costTooLarge({ layer: layer.name });
  lacks.push({ at: '', figure: 'activations', problem });
  return null;
}

/** Every repeat of a block, each with the shapes it has there. */
function blockCost({ layer, instances, outputs }: LayerAnalysis): Cost {
  const sum = new Sum();
  for (const { times, network } of instances) sum.add(networkCost(network), times, '');
  if (instances.length > 0) return sum.done();
  const problem = workNotComputed({ layer: layer.name });
  const figures = ['multiplyAdds', 'activations'] as const;
  const lacks = figures.map((figure) => ({ at: '', figure, problem }));
  return { multiplyAdds: null, biasAdds: null, activations: outputs.length === 0 ? 0 : null, lacks };
}

/** Costs that are added up. What does not fit into the safe integers is left out, and said to be. */
class Sum {
  #multiplyAdds = 0;
  #biasAdds = 0;
  #activations = 0;
  readonly #lacks: Lack[] = [];

  add({ multiplyAdds, biasAdds, activations, lacks }: Cost, times: number, at: string): void {
    for (const lack of lacks) this.#lacks.push({ ...lack, at: [at, lack.at].filter((part) => part !== '').join('/') });
    const work = this.#multiplyAdds + (multiplyAdds ?? 0) * times;
    const added = this.#biasAdds + (biasAdds ?? 0) * times;
    const values = this.#activations + (activations ?? 0) * times;
    if (Number.isSafeInteger(work + added)) [this.#multiplyAdds, this.#biasAdds] = [work, added];
    else this.#lacks.push({ at, figure: 'multiplyAdds', problem: costTooLarge({ layer: at }) });
    if (Number.isSafeInteger(values)) this.#activations = values;
    else this.#lacks.push({ at, figure: 'activations', problem: costTooLarge({ layer: at }) });
  }

  done(): Cost {
    return {
      multiplyAdds: this.#multiplyAdds,
      biasAdds: this.#biasAdds,
      activations: this.#activations,
      lacks: this.#lacks,
    };
  }
}
