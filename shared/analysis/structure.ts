import type { Document, Layer } from '../document/document';
import type { Table } from '../document/table';
import { Groups } from './groups';
import type { TopologicalOrder } from './topological-order';
import { TopologicalSort } from './topological-order';
import { Wires } from './wires';

/** How the layers of one network stand; it changes only when layers or connections come, go or are renamed. */
export interface Structure {
  readonly network: string;
  /** The ids of all layers in topological order: ties follow input order, then name. */
  readonly order: readonly string[];
  /** Their slots, in this order. */
  readonly steps: Int32Array;
  /** The connections that close a cycle, and are not followed. */
  readonly cyclic: readonly number[];
  /** The input layers, in order: the ports through which a block is fed. */
  readonly inputs: readonly number[];
  /** The ids of the layers that nobody inside reads: what leaves the network. */
  readonly sinks: readonly string[];
  /** The layers that stand for a network of their own. */
  readonly blocks: readonly number[];
  /** The layers that use another layer's weights. */
  readonly sharers: readonly number[];
}

/**
 * How the layers of a document hang together. In here layers and connections go by their slots in the document's tables, which
 * are the same in all versions of them.
 */
export interface Graph {
  readonly wires: Wires;
  readonly structures: ReadonlyMap<string, Structure>;
  /** The place of every layer in the order of its network. */
  readonly positions: Int32Array;
}

/** The graph of a document. The structures that nothing touched are known, and taken over as they are. */
export function graphOf(
  document: Document,
  known: ReadonlyMap<string, Structure> | undefined,
  touched: (network: string) => boolean,
): Graph {
  const { layers, networks } = document;
  const { homes, marked } = surveyOf(document);
  const members = new Groups(homes, networks.slots.count);
  const wires = new Wires(document, homes);
  const sorter = new TopologicalSort(layers, wires);
  const positions = new Int32Array(layers.slots.count);
  const structures = new Map<string, Structure>();
  networks.forEach(({ id }, network) => {
    const kept = touched(id) ? undefined : known?.get(id);
    if (kept) wires.cut(kept.cyclic);
    const structure = kept ?? structureOf(id, layers, wires, marked, sorter.sort(members.list(network)));
    structure.steps.forEach((layer, position) => (positions[layer] = position));
    structures.set(id, structure);
  });
  return { wires, structures, positions };
}

/** What a graph needs of every layer, in one pass: in a large document, going from layer to layer takes longer than all else. */
interface Survey {
  /** The slot of its network; below 0 where there is none. */
  readonly homes: Int32Array;
  /** 1 for inputs, blocks and sharers. */
  readonly marked: Uint8Array;
}

function surveyOf({ networks, layers }: Document): Survey {
  const homes = new Int32Array(layers.slots.count).fill(-1);
  const marked = new Uint8Array(layers.slots.count);
  let last = -1;
  layers.forEach(({ network, kind, block, weightsOf }, slot) => {
    // Layers of a network mostly stand together.
    last = networks.slots.of(network, last) ?? -1;
    homes[slot] = last;
    if (kind === 'input' || block || weightsOf !== undefined) marked[slot] = 1;
  });
  return { homes, marked };
}

function structureOf(
  network: string,
  layers: Table<Layer>,
  wires: Wires,
  marked: Uint8Array,
  { steps, cyclic }: TopologicalOrder,
): Structure {
  const order = new Array<string>(steps.length);
  const sinks: string[] = [];
  const few: number[] = [];
  steps.forEach((slot, position) => {
    const id = layers.slots.id(slot);
    order[position] = id;
    if (wires.isSink(slot)) sinks.push(id);
    if (marked[slot] === 1) few.push(slot);
  });
  const inputs = few.filter((slot) => layers.at(slot)?.kind === 'input');
  const blocks = few.filter((slot) => layers.at(slot)?.block);
  const sharers = few.filter((slot) => layers.at(slot)?.weightsOf !== undefined);
  return { network, order, steps, cyclic, inputs, sinks, blocks, sharers };
}
