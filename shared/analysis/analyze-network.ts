import type { Layer } from '../document/document';
import { Table } from '../document/table';
import type { Finding, LayerAnalysis, NetworkAnalysis } from './analysis';
import type { Arrivals, Feed, Look } from './arrivals';
import { arrivalsAt, outputPorts, sameArrivals, sameFeed, sameMaybeShapes } from './arrivals';
import type { Total } from './counts';
import { totalAfter, totalOf } from './counts';
import { totalTooLarge } from './findings';
import { PositionQueue } from './position-queue';
import { findingsOf, leftOutOf, reportingAfter, reports } from './reports';
import type { LookById } from './share-weights';
import { checkSharing } from './share-weights';
import type { Graph, Structure } from './structure';

/** One network to analyse: what it is made of, and what is fed to its input layers. */
export interface Task {
  readonly structure: Structure;
  readonly graph: Graph;
  /** All layers of the document. */
  readonly layers: Table<Layer>;
  /** The network and its surroundings as text. */
  readonly place: string;
  /** `undefined` at the top, where input layers state their own shapes. */
  readonly feed: Feed | undefined;
  /** The network at the repeat before, of this same analysis: what holds there holds here. */
  readonly last: NetworkAnalysis | undefined;
  /** The layers whose own analysis may differ from the previous one's although nothing else arrives at them. */
  readonly dirty: ReadonlySet<number>;
  readonly analyze: (layer: Layer, arrivals: Arrivals, before: LayerAnalysis | undefined) => LayerAnalysis;
}

/**
 * Analyses a network, taking from the previous analysis whatever still holds: a layer is inferred again only when it, or a
 * shape that arrives at it, has changed. With the same structure only dirty layers and their readers are looked at.
 */
export function analyzeNetwork(task: Task, previous: NetworkAnalysis | undefined): NetworkAnalysis {
  return previous?.order === task.structure.order ? update(task, previous) : analyzeAll(task, previous);
}

function analyzeAll(task: Task, previous: NetworkAnalysis | undefined): NetworkAnalysis {
  const { order, steps, sharers } = task.structure;
  const { positions } = task.graph;
  const done: LayerAnalysis[] = [];
  const look: Look = (slot) => done[positions[slot] ?? -1];
  const lookById: LookById = (id) => {
    const found = look(task.layers.slots.of(id) ?? -1);
    // In another network a layer may have the same position.
    return found?.id === id ? found : undefined;
  };
  for (const id of order) done.push(analyzeOne(task, steps[done.length] ?? -1, previous?.layers.get(id), look));
  for (const slot of sharers) {
    const sharer = look(slot);
    if (sharer) done[positions[slot] ?? -1] = checkSharing(sharer, lookById);
  }
  const reporting = done.filter(reports).map(({ id }) => id);
  return finish(task, { layers: Table.at(task.layers.slots, steps, done), total: totalOf(done), reporting });
}

/** Follows the dirty layers forward in topological order, and stops where nothing changes any more. */
function update(task: Task, previous: NetworkAnalysis): NetworkAnalysis {
  const { steps, inputs, sharers } = task.structure;
  const { positions, wires } = task.graph;
  const changed = new Map<number, LayerAnalysis>();
  const look: Look = (slot) => changed.get(slot) ?? previous.layers.at(slot);
  const queue = new PositionQueue();
  const add = (slot: number): void => {
    queue.add(positions[slot] ?? -1);
  };
  task.dirty.forEach(add);
  if (task.feed) inputs.forEach(add);
  for (let slot = steps[queue.next() ?? -1]; slot !== undefined; slot = steps[queue.next() ?? -1]) {
    const before = look(slot);
    const after = analyzeOne(task, slot, before, look);
    if (after === before) continue;
    changed.set(slot, after);
    if (!before || !passesOnTheSame(before, after)) wires.follow(slot, add);
  }
  for (const slot of sharers) compareAgain(slot, task.layers, look, changed);
  return changed.size === 0 && sameFeed(task.feed, previous.feed)
    ? previous
    : finish(task, wholeAfter(task, previous, [...changed.values()]), previous);
}

/** A layer that uses another's weights is compared with it where one of the two has changed. */
function compareAgain(slot: number, layers: Table<Layer>, look: Look, changed: Map<number, LayerAnalysis>): void {
  const slotOf = (id: string | undefined): number => layers.slots.of(id ?? '') ?? -1;
  const sharer = look(slot);
  if (!sharer || !(changed.has(slot) || changed.has(slotOf(sharer.layer.weightsOf)))) return;
  const checked = checkSharing(sharer, (id) => look(slotOf(id)));
  if (checked !== sharer) changed.set(slot, checked);
}

function analyzeOne(
  { structure, graph, layers, feed, last, dirty, analyze }: Task,
  slot: number,
  before: LayerAnalysis | undefined,
  look: Look,
): LayerAnalysis {
  const layer = layers.at(slot);
  if (!layer) throw new Error(`Network ${structure.network} has no layer in slot ${slot}.`);
  const port = feed ? structure.inputs.indexOf(slot) : -1;
  const arrivals = arrivalsAt(slot, graph.wires, look, port < 0 ? undefined : feed, port);
  if (!dirty.has(slot) && holds(before, layer, arrivals)) return before;
  const twin = last?.layers.at(slot);
  return holds(twin, layer, arrivals) ? twin : analyze(layer, arrivals, before);
}

/** True where what was found out about a layer is what would be found out again. */
const holds = (known: LayerAnalysis | undefined, layer: Layer, arrivals: Arrivals): known is LayerAnalysis =>
  known?.layer === layer && sameArrivals(known.arrivals, arrivals);

const passesOnTheSame = (before: LayerAnalysis, after: LayerAnalysis): boolean =>
  before.assumed === after.assumed &&
  sameMaybeShapes(before.outputs, after.outputs) &&
  outputPorts(before).join() === outputPorts(after).join();

/** What is made of the analyses of the layers. */
interface Whole {
  readonly layers: Table<LayerAnalysis>;
  readonly total: Total;
  readonly reporting: readonly string[];
}

/** The whole after some layers have changed, made from what it was before. */
function wholeAfter(task: Task, previous: NetworkAnalysis, changed: readonly LayerAnalysis[]): Whole {
  const layers = previous.layers.withAll(changed);
  const total = totalAfter(previous, changed) ?? totalOf(task.structure.order.flatMap((id) => layers.get(id) ?? []));
  const position = (id: string): number => task.graph.positions[task.layers.slots.of(id) ?? -1] ?? -1;
  return { layers, total, reporting: reportingAfter(previous.reporting, changed, position) };
}

function finish(
  { structure, place, feed }: Task,
  { layers, total, reporting }: Whole,
  previous?: NetworkAnalysis,
): NetworkAnalysis {
  const { network, order, sinks } = structure;
  const leaving = sinks.map((id) => layers.get(id));
  const overall = totalFindings(total, layers);
  const quiet = reporting === previous?.reporting && total.over.length === 0 && previous.over.length === 0;
  return {
    id: network,
    place,
    feed,
    order,
    layers,
    sinks,
    outputs: leaving.map((layer) => layer?.outputs[0] ?? null),
    assumed: leaving.some((layer) => layer?.assumed),
    counts: total.counts,
    over: total.over,
    reporting,
    leftOut: quiet ? previous.leftOut : [...leftOutOf(reporting, layers), ...total.over],
    findings: quiet ? previous.findings : [...overall, ...findingsOf(reporting, layers)],
  };
}

function totalFindings({ over }: Total, layers: Table<LayerAnalysis>): readonly Finding[] {
  if (over.length === 0) return [];
  const names = over.map((id) => layers.get(id)?.layer.name ?? id);
  return [{ problem: totalTooLarge({ layers: names }), at: null, fixes: [] }];
}
