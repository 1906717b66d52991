import { findBlocks, type Block, type Blocks } from './blocks';
import { positionsOf } from './crossings';
import type { Hierarchy, Order } from './hierarchy';

const mostRounds = 6;

/**
 * Moves whole lines, each to where it crosses the fewest others (global sifting: Bachmaier, Brandenburg, Brunner and Hübner,
 * 2011). What sweeps and swaps cannot do, as every small step on the way would cost crossings: take a branch to the other side.
 * The blocks stand in one order over all ranks, so that no two of them cross on their way.
 */
export function siftOrder(hierarchy: Hierarchy, order: Order): Order {
  const blocks = findBlocks(hierarchy);
  const sifter = new Sifter(hierarchy, blocks, sortBlocks(blocks, order, hierarchy.count));
  for (let round = 0; round < mostRounds; round++) if (sifter.siftAll() === 0) break;
  return sifter.order();
}

/** The blocks by how high they stand in an order, on average. */
function sortBlocks({ all }: Blocks, order: Order, count: number): readonly number[] {
  const positions = positionsOf(order, count);
  const heightOf = ({ vertices, first }: Block): number => {
    const middle = (rank: number): number => ((order[rank]?.length ?? 1) - 1) / 2;
    const heights = vertices.map((vertex, index) => (positions[vertex] ?? 0) - middle(first + index));
    return heights.reduce((sum, height) => sum + height, 0) / heights.length;
  };
  const heights = all.map(heightOf);
  return [...all.keys()].sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
}

class Sifter {
  readonly #hierarchy: Hierarchy;
  readonly #blocks: Blocks;
  #sorted: number[];
  readonly #position: Float64Array;
  /** The numbers of the blocks on every rank. */
  readonly #onRank: readonly (readonly number[])[];

  constructor(hierarchy: Hierarchy, blocks: Blocks, sorted: readonly number[]) {
    this.#hierarchy = hierarchy;
    this.#blocks = blocks;
    this.#sorted = [...sorted];
    this.#position = new Float64Array(blocks.all.length);
    this.#onRank = hierarchy.ranks.map((rank) => rank.map((vertex) => blocks.of[vertex] ?? 0));
    this.#number(0, sorted.length - 1);
  }

  /** Sifts every block once; returns by how many fewer edges cross. */
  siftAll(): number {
    return this.#blocks.all.reduce((gain, _, block) => gain + this.#sift(block), 0);
  }

  order(): Order {
    const order = this.#hierarchy.ranks.map((): number[] => []);
    for (const number of this.#sorted) {
      const { vertices = [], first = 0 } = this.#blocks.all[number] ?? {};
      for (const [index, vertex] of vertices.entries()) order[first + index]?.push(vertex);
    }
    return order;
  }

  /** Moves a block to the best place among those beside it; returns the crossings that this saves. */
  #sift(block: number): number {
    const beside = this.#beside(block);
    const here = this.#position[block] ?? 0;
    const split = beside.findIndex((other) => (this.#position[other] ?? 0) > here);
    const [over, under] = split < 0 ? [beside, []] : [beside.slice(0, split), beside.slice(split)];
    const up = this.#best(block, over.toReversed(), 0.5, (other) => this.#gain(other, block));
    const down = this.#best(block, under, -0.5, (other) => this.#gain(block, other));
    this.#position[block] = here;
    const best = up.gain >= down.gain ? up : down;
    if (best.at === undefined) return 0;
    this.#move(block, this.#position[best.at] ?? 0);
    return best.gain;
  }

  /** Takes a block past its neighbours one by one, standing right beside each; says past which it should go, and what that gains. */
  #best(
    block: number,
    others: readonly number[],
    offset: number,
    gainOf: (other: number) => number,
  ): { readonly gain: number; readonly at: number | undefined } {
    let [sum, gain] = [0, 0];
    let at: number | undefined;
    for (const other of others) {
      this.#position[block] = (this.#position[other] ?? 0) + offset;
      sum += gainOf(other);
      if (sum <= gain) continue;
      gain = sum;
      at = other;
    }
    return { gain, at };
  }

  /** The blocks that share a rank with one, in their order. */
  #beside(block: number): readonly number[] {
    const { first = 0, last = -1 } = this.#blocks.all[block] ?? {};
    const found = new Set<number>();
    for (let rank = first; rank <= last; rank++) for (const other of this.#onRank[rank] ?? []) found.add(other);
    found.delete(block);
    return [...found].sort((a, b) => (this.#position[a] ?? 0) - (this.#position[b] ?? 0));
  }

  #move(block: number, to: number): void {
    const from = this.#position[block] ?? 0;
    this.#sorted.splice(from, 1);
    this.#sorted.splice(to, 0, block);
    this.#number(Math.min(from, to), Math.max(from, to));
  }

  #number(from: number, to: number): void {
    for (let index = from; index <= to; index++) this.#position[this.#sorted[index] ?? 0] = index;
  }

  /** By how many fewer edges cross when the upper of two blocks goes under the lower one. */
  #gain(upper: number, lower: number): number {
    const [a, b] = [this.#blocks.all[upper], this.#blocks.all[lower]];
    if (!a || !b) return 0;
    const [from, to] = [Math.max(a.first, b.first), Math.min(a.last, b.last) + 1];
    let gain = 0;
    for (const rank of a.joints) if (rank >= from && rank <= to) gain += this.#gainAt(a, b, rank);
    for (const rank of b.joints)
      if (rank >= from && rank <= to && !a.joints.includes(rank)) gain += this.#gainAt(a, b, rank);
    return gain;
  }

  /** The same in the gap before a rank: of the edges that end there, and of those that begin there. */
  #gainAt(a: Block, b: Block, rank: number): number {
    const { above, below } = this.#hierarchy;
    const [upperA, upperB] = [a.vertices[rank - 1 - a.first], b.vertices[rank - 1 - b.first]];
    const [lowerA, lowerB] = [a.vertices[rank - a.first], b.vertices[rank - b.first]];
    let gain = 0;
    if (lowerA !== undefined && lowerB !== undefined)
      gain += this.#gainOn(above[lowerA] ?? [], above[lowerB] ?? [], upperA, upperB);
    if (upperA !== undefined && upperB !== undefined)
      gain += this.#gainOn(below[upperA] ?? [], below[upperB] ?? [], lowerA, lowerB);
    return gain;
  }

  /** Of the edges to one and to the other; the two pieces of the blocks themselves move along. */
  #gainOn(
    some: readonly number[],
    others: readonly number[],
    own: number | undefined,
    othersOwn: number | undefined,
  ): number {
    const { of } = this.#blocks;
    let gain = 0;
    for (const one of some)
      for (const other of others)
        if (one !== own || other !== othersOwn)
          gain += Math.sign((this.#position[of[one] ?? 0] ?? 0) - (this.#position[of[other] ?? 0] ?? 0));
    return gain;
  }
}
