import type { Hierarchy, Order } from './hierarchy';

/** How many pairs of edges cross where the vertices of every rank stand in an order. */
export function countCrossings({ below, count }: Hierarchy, order: Order): number {
  const positions = positionsOf(order, count);
  return order.slice(0, -1).reduce((sum, rank, index) => {
    const width = order[index + 1]?.length ?? 0;
    return width < 2 || rank.length < 2 ? sum : sum + countBetween(rank, width, below, positions);
  }, 0);
}

/**
 * The crossings between two ranks, in the logarithm of their width an edge: edges are taken from the top down, and each
 * crosses those before it that end below it (Barth, Jünger and Mutzel, 2002; the sums are kept as Fenwick does, 1994).
 */
function countBetween(
  rank: readonly number[],
  width: number,
  below: Hierarchy['below'],
  positions: Int32Array,
): number {
  const sums = new Int32Array(width + 1);
  let [crossings, taken] = [0, 0];
  for (const vertex of rank) {
    const ends = below[vertex] ?? [];
    for (const end of ends) {
      let upTo = 0;
      for (let at = (positions[end] ?? 0) + 1; at > 0; at -= at & -at) upTo += sums[at] ?? 0;
      crossings += taken - upTo;
    }
    // Edges of one vertex do not cross each other, so they are entered together.
    for (const end of ends)
      for (let at = (positions[end] ?? 0) + 1; at <= width; at += at & -at) sums[at] = (sums[at] ?? 0) + 1;
    taken += ends.length;
  }
  return crossings;
}

/** Where every vertex stands in its rank, counted from the top. */
export function positionsOf(order: Order, count: number): Int32Array {
  const positions = new Int32Array(count);
  for (const rank of order) for (const [position, vertex] of rank.entries()) positions[vertex] = position;
  return positions;
}
