import type { Connection, Document } from './document';
import { comparePorts } from './ports';
import type { Table } from './table';

/** Which connections enter and leave each layer. A view of one table of connections, made when first asked for. */
export class Wiring {
  readonly #into = new Map<string, Connection[]>();
  readonly #outOf = new Map<string, Connection[]>();

  constructor(connections: Iterable<Connection>) {
    for (const connection of connections) this.add(connection);
  }

  /** The connections that enter a layer, in the order its inputs count. */
  into(layer: string): readonly Connection[] {
    return [...(this.#into.get(layer) ?? [])].sort((a, b) => comparePorts(a.to[1], b.to[1]));
  }

  /** The connections that leave a layer, oldest first. */
  outOf(layer: string): readonly Connection[] {
    return [...(this.#outOf.get(layer) ?? [])];
  }

  /** True where a tensor of `from` flows into `to`, directly or through others. A layer reaches itself. */
  reaches(from: string, to: string): boolean {
    const seen = new Set([from]);
    // A set iterates over what is added to it meanwhile: this is a breadth-first walk.
    for (const layer of seen) for (const { to: target } of this.#outOf.get(layer) ?? []) seen.add(target[0]);
    return seen.has(to);
  }

  /** Every layer whose tensor flows into one of these, directly or through others. */
  upstreamOf(layers: readonly string[]): ReadonlySet<string> {
    const sources = (layer: string): string[] => (this.#into.get(layer) ?? []).map(({ from }) => from[0]);
    const found = new Set(layers.flatMap(sources));
    for (const layer of found) for (const source of sources(layer)) found.add(source);
    return found;
  }

  add(connection: Connection): void {
    file(this.#into, connection.to[0], connection);
    file(this.#outOf, connection.from[0], connection);
  }

  remove(connection: Connection): void {
    strike(this.#into, connection.to[0], connection);
    strike(this.#outOf, connection.from[0], connection);
  }
}

function file(lists: Map<string, Connection[]>, key: string, connection: Connection): void {
  const list = lists.get(key);
  if (list) list.push(connection);
  else lists.set(key, [connection]);
}

function strike(lists: Map<string, Connection[]>, key: string, connection: Connection): void {
  const list = lists.get(key)?.filter((item) => item !== connection) ?? [];
  if (list.length > 0) lists.set(key, list);
  else lists.delete(key);
}

/** What may be asked of a wiring that belongs to others too. */
export type WiringView = Pick<Wiring, 'into' | 'outOf' | 'reaches' | 'upstreamOf'>;

const known = new WeakMap<Table<Connection>, Wiring>();

/** The wiring of a document, worked out once for each version of its connections. */
export function wiringOf({ connections }: Document): WiringView {
  const wiring = known.get(connections) ?? new Wiring(connections);
  known.set(connections, wiring);
  return wiring;
}
