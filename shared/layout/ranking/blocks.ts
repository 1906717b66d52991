import type { Hierarchy } from './hierarchy';

/** Vertices that move as one when the order is searched: a line of single steps, so that long lines do not cross each other twice. */
export interface Block {
  /** One vertex a rank, from the first rank on. */
  readonly vertices: readonly number[];
  readonly first: number;
  readonly last: number;
  /** The gaps before a rank in which it is joined to more than itself. */
  readonly joints: readonly number[];
}

export interface Blocks {
  readonly all: readonly Block[];
  /** The number of the block of every vertex. */
  readonly of: Int32Array;
}

/** Parts a hierarchy into trunks and chains: each vertex follows the one that leads to it alone, or whose trunk it carries on. */
export function findBlocks(hierarchy: Hierarchy): Blocks {
  const { ranks, count } = hierarchy;
  const of = new Int32Array(count).fill(-1);
  const all: Block[] = [];
  for (const [rank, vertices] of ranks.entries())
    for (const start of vertices) {
      if (of[start] !== -1) continue;
      const chain: number[] = [];
      for (let vertex: number | undefined = start; vertex !== undefined; vertex = followerOf(hierarchy, vertex)) {
        of[vertex] = all.length;
        chain.push(vertex);
      }
      all.push({
        vertices: chain,
        first: rank,
        last: rank + chain.length - 1,
        joints: findJoints(hierarchy, chain, rank),
      });
    }
  return { all, of };
}

/** The vertex that goes on where another ends: the trunk, or the only one below that has only this one above. */
function followerOf({ above, below, onward }: Hierarchy, vertex: number): number | undefined {
  const trunk = onward[vertex] ?? -1;
  if (trunk !== -1) return trunk;
  const [next, another] = below[vertex] ?? [];
  return next !== undefined && another === undefined && above[next]?.length === 1 ? next : undefined;
}

function findJoints({ above, below }: Hierarchy, chain: readonly number[], first: number): readonly number[] {
  const joints: number[] = [];
  for (let index = 0; index <= chain.length; index++) {
    const [upper, lower] = [chain[index - 1], chain[index]];
    const isPlain =
      upper !== undefined && lower !== undefined && below[upper]?.length === 1 && above[lower]?.length === 1;
    if (!isPlain) joints.push(first + index);
  }
  return joints;
}
