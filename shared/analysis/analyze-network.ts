import type { Connection, Layer } from '../document/document';
import { blockKind } from '../document/document';
import { Table } from '../document/table';
import { kindOf } from '../layers/index';
import type { Shape } from '../layers/shape';
import { sameShape } from '../layers/shape';
import type { Counts, Finding, LayerAnalysis, NetworkAnalysis } from './analysis';
import { noCounts } from './analysis';
import type { Arrivals, Surroundings } from './analyze-layer';
import { addCounts, subtractCounts } from './counts';
import { shareWeights } from './share-weights';
import type { Structure } from './structure';

/** One network to analyse: what it is made of, what surrounds it, and what is fed to its input layers. */
export interface Task {
  readonly structure: Structure;
  readonly surroundings: Surroundings;
  /** One shape an input layer, in order; `undefined` at the top, where input layers state their own. */
  readonly fed: readonly (Shape | null)[] | undefined;
  /** What is fed rests on an assumption. */
  readonly fedAssumed: boolean;
  readonly layerOf: (id: string) => Layer | undefined;
  /** The layers whose own analysis may differ from the previous one's although nothing that arrives at them does. */
  readonly dirty: ReadonlySet<string>;
  readonly analyze: (layer: Layer, arrivals: Arrivals, surroundings: Surroundings) => LayerAnalysis;
}

/**
 * Analyses a network, taking from the previous analysis whatever still holds: a layer is inferred again only when it, or a
 * shape that arrives at it, has changed. With the same structure only dirty layers and their readers are looked at.
 */
export function analyzeNetwork(task: Task, previous: NetworkAnalysis | undefined): NetworkAnalysis {
  const sameStructure = previous?.order === task.structure.order;
  // Following a queue pays only while few layers are dirty.
  const few = task.dirty.size * 8 <= task.structure.order.length + 8;
  return sameStructure && few ? update(task, previous) : analyzeAll(task, previous);
}

function analyzeAll(task: Task, previous: NetworkAnalysis | undefined): NetworkAnalysis {
  const done = new Map<string, LayerAnalysis>();
  for (const id of task.structure.order) {
    const analysis = analyzeOne(task, id, previous?.layers.get(id), (other) => done.get(other));
    if (analysis) done.set(id, analysis);
  }
  const layers = shareWeights(Table.from(done.values()), task.structure.sharers);
  let counts = noCounts;
  for (const layer of layers) counts = addCounts(counts, layer.counts ?? noCounts);
  return finish(task, layers, counts, undefined);
}

/** Follows the dirty layers forward in topological order, and stops where nothing changes any more. */
function update(task: Task, previous: NetworkAnalysis): NetworkAnalysis {
  const { structure } = task;
  let layers = previous.layers;
  const queue = new PositionQueue(structure, task.dirty);
  for (let id = queue.next(); id !== undefined; id = queue.next()) {
    const before = layers.get(id);
    const now = layers;
    const after = analyzeOne(task, id, before, (other) => now.get(other));
    if (!after || after === before) continue;
    layers = layers.with(after);
    if (!before || !passesOnTheSame(before, after)) queue.addReaders(id);
  }
  layers = shareWeights(layers, structure.sharers);
  if (layers === previous.layers) return previous;
  let counts: Counts = previous.counts;
  for (const after of layers.since(previous.layers).changed) {
    counts = subtractCounts(counts, previous.layers.get(after.id)?.counts ?? noCounts);
    counts = addCounts(counts, after.counts ?? noCounts);
  }
  return finish(task, layers, counts, previous);
}

/** The layers still to be looked at, first things first. */
class PositionQueue {
  readonly #positions = new Set<number>();

  constructor(
    private readonly structure: Structure,
    first: Iterable<string>,
  ) {
    for (const id of first) this.#add(id);
  }

  addReaders(id: string): void {
    for (const { to } of this.structure.outgoing.get(id) ?? []) this.#add(to[0]);
  }

  next(): string | undefined {
    if (this.#positions.size === 0) return undefined;
    let first = Infinity;
    for (const position of this.#positions) first = Math.min(first, position);
    this.#positions.delete(first);
    return this.structure.order[first];
  }

  #add(id: string): void {
    const position = this.structure.position.get(id);
    if (position !== undefined) this.#positions.add(position);
  }
}

type Look = (id: string) => LayerAnalysis | undefined;

function analyzeOne(task: Task, id: string, before: LayerAnalysis | undefined, look: Look): LayerAnalysis | undefined {
  const layer = task.layerOf(id);
  if (!layer) return undefined;
  const arrivals = arrivalsAt(task, layer, look);
  if (before && !task.dirty.has(id) && before.layer === layer && sameArrivals(before, arrivals)) return before;
  return task.analyze(layer, arrivals, task.surroundings);
}

function arrivalsAt({ structure, fed, fedAssumed }: Task, layer: Layer, look: Look): Arrivals {
  const connections = structure.incoming.get(layer.id) ?? [];
  const cyclic = connections.some(({ id }) => structure.cyclic.has(id));
  const sources = connections.map((connection) =>
    structure.cyclic.has(connection.id) ? undefined : look(connection.from[0]),
  );
  const arrivals = {
    shapes: connections.map((connection, index) => outputShape(sources[index], connection)),
    assumed: sources.some((source) => source?.assumed ?? true),
    cyclic,
  };
  return fed && layer.kind === 'input'
    ? { ...arrivals, assumed: fedAssumed, fed: fed[structure.inputs.indexOf(layer.id)] ?? null }
    : arrivals;
}

function outputShape(source: LayerAnalysis | undefined, { from }: Connection): Shape | null {
  if (!source) return null;
  const ports = outputPorts(source);
  return source.outputs[Math.max(0, ports.indexOf(from[1]))] ?? null;
}

/** The names of a layer's outputs: those its kind declares, or the layers of a block whose output leaves it. */
export function outputPorts(analysis: LayerAnalysis): readonly string[] {
  if (analysis.layer.kind === blockKind) return analysis.instances.at(-1)?.network.sinks ?? [];
  return kindOf(analysis.layer.kind)?.outputs ?? ['out'];
}

const sameArrivals = (before: LayerAnalysis, arrivals: Arrivals): boolean =>
  !arrivals.cyclic &&
  arrivals.fed === undefined &&
  before.arrivedAssumed === arrivals.assumed &&
  before.arrived.length === arrivals.shapes.length &&
  before.arrived.every((shape, index) => same(shape, arrivals.shapes[index] ?? null));

const passesOnTheSame = (before: LayerAnalysis, after: LayerAnalysis): boolean =>
  before.assumed === after.assumed &&
  before.outputs.length === after.outputs.length &&
  before.outputs.every((shape, index) => same(shape, after.outputs[index] ?? null));

const same = (a: Shape | null, b: Shape | null): boolean => a === b || (a !== null && b !== null && sameShape(a, b));

function finish(
  { structure }: Task,
  layers: Table<LayerAnalysis>,
  counts: Counts,
  previous: NetworkAnalysis | undefined,
): NetworkAnalysis {
  const leaving = structure.sinks.map((id) => layers.get(id));
  const quiet = previous && layers.since(previous.layers).changed.every((after) => isQuiet(after, previous.layers));
  return {
    id: structure.network,
    order: structure.order,
    layers,
    sinks: structure.sinks,
    outputs: leaving.map((layer) => layer?.outputs[0] ?? null),
    assumed: leaving.some((layer) => layer?.assumed),
    counts,
    leftOut: quiet ? previous.leftOut : structure.order.flatMap((id) => leftOutAt(layers.get(id))),
    findings: quiet ? previous.findings : structure.order.flatMap((id) => findingsAt(layers.get(id))),
  };
}

/** A layer that had and has nothing to report: the lists stay as they are. */
const isQuiet = (after: LayerAnalysis, before: Table<LayerAnalysis>): boolean =>
  [after, before.get(after.id)].every(
    (layer) => layer?.findings.length === 0 && layer.counts !== null && layer.instances.length === 0,
  );

const leftOutAt = (layer: LayerAnalysis | undefined): readonly string[] => {
  if (!layer) return [];
  const inside = layer.instances.flatMap(({ network }) => network.leftOut.map((path) => `${layer.id}/${path}`));
  return layer.counts === null ? [layer.id] : [...new Set(inside)];
};

/** What a layer reports, and what is reported inside of it: once, where several repeats report the same. */
function findingsAt(layer: LayerAnalysis | undefined): readonly Finding[] {
  if (!layer) return [];
  const inside = new Map<string, Finding>();
  for (const { network } of layer.instances)
    for (const finding of network.findings) {
      const at = `${layer.id}/${finding.at ?? ''}`;
      const key = `${at} ${finding.problem.code}`;
      if (!inside.has(key)) inside.set(key, { ...finding, at });
    }
  return [...layer.findings, ...inside.values()];
}
