import type { Hierarchy, Neighbours, Order } from './hierarchy';

/** For every vertex the first of the block that it stands level with, and the next of it; the last leads back to the first. */
export interface Alignment {
  readonly root: Int32Array;
  readonly next: Int32Array;
}

/**
 * Aligns every vertex with the middle one of its neighbours on the rank before, if no edge that was aligned is crossed (Brandes
 * and Köpf, 2002, algorithm 2). The order is given as it is walked: reversed for the other directions.
 *
 * @param mayAlign says of an edge whether its ends may be level
 */
export function align(
  order: Order,
  neighbours: Neighbours,
  positions: Int32Array,
  mayAlign: (before: number, vertex: number) => boolean,
): Alignment {
  const root = Int32Array.from(positions.keys());
  const next = Int32Array.from(positions.keys());
  const byPosition = (a: number, b: number): number => (positions[a] ?? 0) - (positions[b] ?? 0);
  for (const rank of order) {
    let last = -1;
    for (const vertex of rank) {
      for (const before of middlesOf((neighbours[vertex] ?? []).toSorted(byPosition))) {
        const position = positions[before] ?? 0;
        if (next[vertex] !== vertex || position <= last || !mayAlign(before, vertex)) continue;
        const first = root[before] ?? before;
        next[before] = vertex;
        root[vertex] = first;
        next[vertex] = first;
        last = position;
      }
    }
  }
  return { root, next };
}

/** The middle one of an odd number, the middle two of an even one. */
const middlesOf = (sorted: readonly number[]): readonly number[] =>
  sorted.slice(Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2) + 1);

/**
 * Which edges may be level. Long lines are to be straight, so an edge that crosses a piece of a trunk gives way to it (a type 1
 * conflict of Brandes and Köpf), and so does a branch to the trunk that goes on.
 */
export function findAlignable(
  { above, onward, count }: Hierarchy,
  order: Order,
  positions: Int32Array,
): (upper: number, lower: number) => boolean {
  const crossed = new Set<number>();
  const keyOf = (upper: number, lower: number): number => upper * count + lower;
  for (const rank of order) {
    const pieces = rank.flatMap((lower) => {
      const upper = (above[lower] ?? []).find((one) => onward[one] === lower);
      return upper === undefined ? [] : [{ at: positions[lower] ?? 0, from: positions[upper] ?? 0 }];
    });
    if (pieces.length === 0) continue;
    for (const lower of rank)
      for (const upper of above[lower] ?? []) {
        if (onward[upper] === lower) continue;
        const [at, from] = [positions[lower] ?? 0, positions[upper] ?? 0];
        if (pieces.some((piece) => (piece.at - at) * (piece.from - from) < 0)) crossed.add(keyOf(upper, lower));
      }
  }
  return (upper, lower) => {
    const straight = onward[upper] ?? -1;
    return (straight === -1 || straight === lower) && !crossed.has(keyOf(upper, lower));
  };
}
