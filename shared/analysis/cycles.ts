import type { Node } from './structure';
import { compareNames } from '../natural-order';

/**
 * The connections that lead back to a layer they come from, by way of others: without them there is no cycle. Found by
 * walking forward from the starts, one after the other; which connection of a cycle leads back depends on where it is entered.
 */
export function backConnections(nodes: ReadonlyMap<string, Node>, starts: readonly Node[]): ReadonlySet<string> {
  const back = new Set<string>();
  const done = new Set<string>();
  for (const start of starts) if (!done.has(start.id)) walk(start, nodes, done, back);
  return back;
}

/** A layer that is being walked through, and the connections out of it that are left. */
interface Visit {
  readonly node: Node;
  readonly left: Node['outgoing'][number][];
}

/** Depth first, with a stack of our own: a chain of 100,000 layers would exhaust the language's. */
function walk(start: Node, nodes: ReadonlyMap<string, Node>, done: Set<string>, back: Set<string>): void {
  const open = new Set([start.id]);
  const visits = [visit(start, nodes)];
  for (let last = visits.at(-1); last; last = visits.at(-1)) {
    const connection = last.left.pop();
    const next = connection && nodes.get(connection.to[0]);
    if (!connection) {
      visits.pop();
      open.delete(last.node.id);
      done.add(last.node.id);
    } else if (open.has(connection.to[0])) back.add(connection.id);
    else if (next && !done.has(next.id)) {
      open.add(next.id);
      visits.push(visit(next, nodes));
    }
  }
}

/** Connections are taken from the end, so the reader that is named first stands last. */
const visit = (node: Node, nodes: ReadonlyMap<string, Node>): Visit => ({
  node,
  left: node.outgoing.toSorted((a, b) => compareNames(nodes.get(b.to[0])?.name ?? '', nodes.get(a.to[0])?.name ?? '')),
});
