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
import { checkSharing } from './share-weights';
import type { Node, Structure } from './structure';

/** One network to analyse: what it is made of, and what is fed to its input layers. */
export interface Task {
  readonly structure: Structure;
  /** The network and its surroundings as text. */
  readonly place: string;
  /** `undefined` at the top, where input layers state their own shapes. */
  readonly feed: Feed | undefined;
  /** The layer of a node. */
  readonly layerOf: (id: string) => Layer;
  /** The layers whose own analysis may differ from the previous one's although nothing else arrives at them. */
  readonly dirty: ReadonlySet<string>;
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
  const { nodes, inOrder, sharers } = task.structure;
  const done: LayerAnalysis[] = [];
  const look: Look = (id) => done[nodes.get(id)?.position ?? -1];
  for (const node of inOrder) done.push(analyzeNode(task, node, previous?.layers.get(node.id), look));
  for (const id of sharers) {
    const at = nodes.get(id)?.position ?? -1;
    const sharer = done[at];
    if (sharer) done[at] = checkSharing(sharer, look);
  }
  const reporting = done.filter(reports).map(({ id }) => id);
  return finish(task, { layers: Table.from(done), total: totalOf(done), reporting });
}

/** Follows the dirty layers forward in topological order, and stops where nothing changes any more. */
function update(task: Task, previous: NetworkAnalysis): NetworkAnalysis {
  const { inOrder, nodes, cyclic, inputs, sharers } = task.structure;
  const changed = new Map<string, LayerAnalysis>();
  const look: Look = (id) => changed.get(id) ?? previous.layers.get(id);
  const queue = new PositionQueue();
  const add = (id: string): void => {
    const node = nodes.get(id);
    if (node) queue.add(node.position);
  };
  task.dirty.forEach(add);
  if (task.feed) inputs.forEach(add);
  for (let node = inOrder[queue.next() ?? -1]; node; node = inOrder[queue.next() ?? -1]) {
    const before = previous.layers.get(node.id);
    const after = analyzeNode(task, node, before, look);
    if (after === before) continue;
    changed.set(node.id, after);
    if (before && passesOnTheSame(before, after)) continue;
    for (const { id, to } of node.outgoing) if (!cyclic.has(id)) add(to[0]);
  }
  for (const id of sharers) compareAgain(id, look, changed);
  return changed.size === 0 && sameFeed(task.feed, previous.feed)
    ? previous
    : finish(task, wholeAfter(task, previous, changed), previous);
}

/** A layer that uses another's weights is compared with it where one of the two has changed. */
function compareAgain(id: string, look: Look, changed: Map<string, LayerAnalysis>): void {
  const sharer = look(id);
  if (!sharer || !(changed.has(id) || changed.has(sharer.layer.weightsOf ?? ''))) return;
  const checked = checkSharing(sharer, look);
  if (checked !== sharer) changed.set(id, checked);
}

function analyzeNode(
  { structure, feed, layerOf, dirty, analyze }: Task,
  node: Node,
  before: LayerAnalysis | undefined,
  look: Look,
): LayerAnalysis {
  const layer = layerOf(node.id);
  const arrivals = arrivalsAt(node, structure, feed, look);
  const holds = before?.layer === layer && !dirty.has(node.id) && sameArrivals(before.arrivals, arrivals);
  return holds ? before : analyze(layer, arrivals, before);
}

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
function wholeAfter(
  { structure }: Task,
  previous: NetworkAnalysis,
  changed: ReadonlyMap<string, LayerAnalysis>,
): Whole {
  const layers = previous.layers.withAll(changed.values());
  const total = totalAfter(previous, changed) ?? totalOf(structure.order.flatMap((id) => layers.get(id) ?? []));
  const position = (id: string): number => structure.nodes.get(id)?.position ?? 0;
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
