import type { Connection, Document, Layer } from '../document/document';
import { comparePorts } from '../document/ports';
import { compareNames } from '../natural-order';

/** How the layers of one network hang together; it changes only when layers or connections come, go or are renamed. */
export interface Structure {
  readonly network: string;
  /** Layer ids in topological order: ties follow input order, then name. Layers of a cycle come last. */
  readonly order: readonly string[];
  readonly position: ReadonlyMap<string, number>;
  /** The connections into each layer, in port order. */
  readonly incoming: ReadonlyMap<string, readonly Connection[]>;
  readonly outgoing: ReadonlyMap<string, readonly Connection[]>;
  /** Connections that would close a cycle, and are therefore not followed. */
  readonly cyclic: ReadonlySet<string>;
  /** The input layers, in order: the ports through which a block is fed. */
  readonly inputs: readonly string[];
  /** The layers that nobody inside reads: what leaves the network. */
  readonly sinks: readonly string[];
  /** The layers that stand for a network of their own. */
  readonly blocks: readonly string[];
  /** The layers that use another layer's weights. */
  readonly sharers: readonly string[];
}

/** The structure of every network of a document. Those that nothing touched are taken over as they are. */
export function structuresOf(
  document: Document,
  known: ReadonlyMap<string, Structure>,
  touched: (network: string) => boolean,
): ReadonlyMap<string, Structure> {
  const layers = groupBy(document.layers, (layer) => layer.network);
  const connections = groupBy(document.connections, ({ from, to }) => {
    const network = document.layers.get(to[0])?.network;
    return network !== undefined && network === document.layers.get(from[0])?.network ? network : '';
  });
  return new Map(
    [...document.networks].map(({ id }) => {
      const old = touched(id) ? undefined : known.get(id);
      return [id, old ?? structureOf(id, layers.get(id) ?? [], connections.get(id) ?? [])];
    }),
  );
}

function structureOf(network: string, layers: readonly Layer[], connections: readonly Connection[]): Structure {
  const incoming = groupBy(connections, ({ to }) => to[0]);
  for (const list of incoming.values()) list.sort((a, b) => comparePorts(a.to[1], b.to[1]));
  const outgoing = groupBy(connections, ({ from }) => from[0]);
  const order = sortTopologically(layers, incoming, outgoing);
  const position = new Map(order.map((layer, index) => [layer.id, index]));
  const cyclic = connections.filter(({ from, to }) => (position.get(from[0]) ?? 0) >= (position.get(to[0]) ?? 0));
  return {
    network,
    order: order.map((layer) => layer.id),
    position,
    incoming,
    outgoing,
    cyclic: new Set(cyclic.map(({ id }) => id)),
    inputs: order.filter((layer) => layer.kind === 'input').map(({ id }) => id),
    sinks: order.filter((layer) => !outgoing.has(layer.id)).map(({ id }) => id),
    blocks: order.filter((layer) => layer.block !== undefined).map(({ id }) => id),
    sharers: order.filter((layer) => layer.weightsOf !== undefined).map(({ id }) => id),
  };
}

type Links = ReadonlyMap<string, readonly Connection[]>;

/** Kahn's algorithm. Among the layers that are ready, the one whose last input came first goes first, then by name. */
function sortTopologically(layers: readonly Layer[], incoming: Links, outgoing: Links): readonly Layer[] {
  const waiting = new Map(layers.map((layer) => [layer.id, incoming.get(layer.id)?.length ?? 0]));
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const byName = (a: Layer, b: Layer): number => compareNames(a.name, b.name);
  // A layer is ready when its last input is placed; so the queue is ordered by that input, and within it by name.
  const queue = layers.filter(({ id }) => waiting.get(id) === 0).sort(byName);
  for (const { id } of queue) {
    const ready: Layer[] = [];
    for (const { to } of outgoing.get(id) ?? []) {
      const left = (waiting.get(to[0]) ?? 0) - 1;
      waiting.set(to[0], left);
      const reader = byId.get(to[0]);
      if (left === 0 && reader) ready.push(reader);
    }
    queue.push(...ready.sort(byName));
  }
  return [...queue, ...layers.filter(({ id }) => (waiting.get(id) ?? 0) > 0).sort(byName)];
}

function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
