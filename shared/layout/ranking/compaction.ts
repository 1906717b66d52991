import type { Alignment } from './alignment';
import type { Order } from './hierarchy';

/** The room between the middles of two neighbours. */
export type Separation = (upper: number, lower: number) => number;

/**
 * Heights for blocks that stand level, each as high up as those above it allow, then each as far down as those below it allow
 * where that brings it nearer to them. The room between two blocks is the most that any two of their vertices need.
 */
export function compact(order: Order, { root }: Alignment, separation: Separation): Float64Array {
  const blocks = findBlocks(order, root, separation);
  const heights = new Float64Array(root.length);
  for (const block of blocks.order)
    for (const [upper, room] of blocks.over.get(block) ?? [])
      heights[block] = Math.max(heights[block] ?? 0, (heights[upper] ?? 0) + room);
  for (const block of blocks.order.toReversed()) {
    let lowest = Infinity;
    for (const [lower, room] of blocks.under.get(block) ?? []) lowest = Math.min(lowest, (heights[lower] ?? 0) - room);
    if (lowest !== Infinity) heights[block] = Math.max(heights[block] ?? 0, lowest);
  }
  return Float64Array.from(root, (block) => heights[block] ?? 0);
}

interface Blocks {
  /** The roots, so that what stands over another comes before it. */
  readonly order: readonly number[];
  readonly over: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly under: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

function findBlocks(order: Order, root: Int32Array, separation: Separation): Blocks {
  const over = new Map<number, Map<number, number>>();
  const under = new Map<number, Map<number, number>>();
  for (const rank of order)
    for (const [position, vertex] of rank.entries()) {
      const block = root[vertex] ?? vertex;
      if (!over.has(block)) over.set(block, new Map());
      if (!under.has(block)) under.set(block, new Map());
      const upper = rank[position - 1];
      if (upper === undefined) continue;
      const [above, room] = [root[upper] ?? upper, separation(upper, vertex)];
      widen(over.get(block), above, room);
      widen(under.get(above), block, room);
    }
  return { order: sortBlocks(over, under), over, under };
}

function widen(rooms: Map<number, number> | undefined, block: number, room: number): void {
  rooms?.set(block, Math.max(rooms.get(block) ?? 0, room));
}

/** The blocks in an order in which every one comes after all that stand over it (Kahn, 1962). */
function sortBlocks(over: Blocks['over'], under: Blocks['under']): readonly number[] {
  const waiting = new Map([...over].map(([block, rooms]) => [block, rooms.size]));
  const sorted = [...over.keys()].filter((block) => waiting.get(block) === 0);
  for (const block of sorted)
    for (const lower of under.get(block)?.keys() ?? []) {
      const left = (waiting.get(lower) ?? 0) - 1;
      waiting.set(lower, left);
      if (left === 0) sorted.push(lower);
    }
  return sorted;
}
