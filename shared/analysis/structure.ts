import type { Connection, Document, Layer } from '../document/document';
import { comparePorts } from '../document/ports';
import { compareNames } from '../natural-order';
import { backConnections } from './cycles';

/** A layer's place in its network. */
export interface Node {
  readonly id: string;
  readonly name: string;
  /** Its place in topological order. */
  readonly position: number;
  /** The connections into it, in port order, and the ports they enter. */
  readonly incoming: readonly Connection[];
  readonly ports: readonly string[];
  readonly outgoing: readonly Connection[];
}

/** How the layers of one network hang together; it changes only when layers or connections come, go or are renamed. */
export interface Structure {
  readonly network: string;
  /** Layer ids in topological order: ties follow input order, then name. */
  readonly order: readonly string[];
  readonly inOrder: readonly Node[];
  readonly nodes: ReadonlyMap<string, Node>;
  /** Connections that close a cycle, and are therefore not followed. */
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

/** The structure of every network of a document. Those that nothing touched are known, and taken over as they are. */
export function structuresOf(
  { networks, layers, connections }: Document,
  known: ReadonlyMap<string, Structure>,
  touched: (network: string) => boolean,
): ReadonlyMap<string, Structure> {
  const fresh = new Map<string, { readonly layers: Layer[]; readonly connections: Connection[] }>();
  for (const { id } of networks) if (touched(id)) fresh.set(id, { layers: [], connections: [] });
  for (const layer of layers) fresh.get(layer.network)?.layers.push(layer);
  const only = networks.size === 1 ? [...networks][0]?.id : undefined;
  for (const connection of connections) {
    const network = only ?? layers.get(connection.to[0])?.network;
    if (network !== undefined) fresh.get(network)?.connections.push(connection);
  }
  const structures = new Map<string, Structure>();
  for (const { id } of networks) {
    const parts = fresh.get(id);
    const structure = parts ? structureOf(id, parts.layers, parts.connections) : known.get(id);
    if (structure) structures.set(id, structure);
  }
  return structures;
}

function structureOf(network: string, layers: readonly Layer[], connections: readonly Connection[]): Structure {
  const nodes = connect(layers, connections);
  const { order, cyclic } = sortNodes(nodes);
  order.forEach((node, position) => (node.position = position));
  const positionOf = ({ id }: Layer): number => nodes.get(id)?.position ?? 0;
  const idsOf = (is: (layer: Layer) => boolean): readonly string[] =>
    layers
      .filter(is)
      .sort((a, b) => positionOf(a) - positionOf(b))
      .map(({ id }) => id);
  return {
    network,
    order: order.map(({ id }) => id),
    inOrder: order,
    nodes,
    cyclic,
    inputs: idsOf(({ kind }) => kind === 'input'),
    sinks: order.filter(({ outgoing }) => outgoing.length === 0).map(({ id }) => id),
    blocks: idsOf(({ block }) => block !== undefined),
    sharers: idsOf(({ weightsOf }) => weightsOf !== undefined),
  };
}

/** A node while its network is being put together. */
interface NewNode extends Node {
  position: number;
  /** Its inputs that are not in order yet. */
  waiting: number;
  incoming: Connection[];
  ports: readonly string[];
  outgoing: Connection[];
}

/** A node for each layer. A connection without both ends in the network is left out. */
function connect(layers: readonly Layer[], connections: readonly Connection[]): Map<string, NewNode> {
  const nodes = new Map<string, NewNode>();
  for (const { id, name } of layers)
    nodes.set(id, { id, name, position: 0, waiting: 0, incoming: unconnected, ports: [], outgoing: unconnected });
  for (const connection of connections) {
    const [from, to] = [nodes.get(connection.from[0]), nodes.get(connection.to[0])];
    if (!from || !to) continue;
    from.outgoing = appended(from.outgoing, connection);
    to.incoming = appended(to.incoming, connection);
  }
  for (const node of nodes.values()) {
    if (node.incoming.length > 1) node.incoming.sort((a, b) => comparePorts(a.to[1], b.to[1]));
    node.ports = portsOf(node.incoming);
  }
  return nodes;
}

/** What every list of connections begins as; it stays empty. */
const unconnected: Connection[] = [];

/** Most layers have one connection on either side: a list made of one takes a tenth of the room that a growing one takes. */
function appended(list: Connection[], connection: Connection): Connection[] {
  if (list.length === 0) return [connection];
  list.push(connection);
  return list;
}

const onlyIn: readonly string[] = ['in'];

/** Nearly every layer has one port, so they share a list. */
const portsOf = (incoming: readonly Connection[]): readonly string[] =>
  incoming.length === 1 && incoming[0]?.to[1] === 'in' ? onlyIn : incoming.map(({ to }) => to[1]);

const none: ReadonlySet<string> = new Set();

/** Topological order. Where there are cycles, without the connections that close them. */
function sortNodes(nodes: ReadonlyMap<string, NewNode>): { order: readonly NewNode[]; cyclic: ReadonlySet<string> } {
  const order = sortAcyclic(nodes, none);
  if (order.length === nodes.size) return { order, cyclic: none };
  const cyclic = backConnections(nodes, [...order, ...[...nodes.values()].sort(byName)]);
  return { order: sortAcyclic(nodes, cyclic), cyclic };
}

/**
 * Kahn's algorithm. Among the layers that are ready, the one whose last input came first goes first, then by name. Layers of
 * a cycle, and what comes after them, are never ready.
 */
function sortAcyclic(nodes: ReadonlyMap<string, NewNode>, ignored: ReadonlySet<string>): readonly NewNode[] {
  for (const node of nodes.values()) node.waiting = node.incoming.filter(({ id }) => !ignored.has(id)).length;
  const queue = [...nodes.values()].filter(({ waiting }) => waiting === 0).sort(byName);
  // The queue is read while it grows.
  for (const node of queue) {
    const ready: NewNode[] = [];
    for (const { id, to } of node.outgoing) {
      const reader = nodes.get(to[0]);
      if (!reader || ignored.has(id)) continue;
      if (--reader.waiting === 0) ready.push(reader);
    }
    if (ready.length > 1) ready.sort(byName);
    queue.push(...ready);
  }
  return queue;
}

const byName = (a: Node, b: Node): number => compareNames(a.name, b.name);
