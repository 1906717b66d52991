import { positionsOf } from './crossings';
import type { Order } from './hierarchy';

/** An order that is worked on: the vertices of every rank, and where each stands. */
export class Arrangement {
  readonly ranks: number[][];
  readonly positions: Int32Array;

  constructor(order: Order, count: number) {
    this.ranks = order.map((rank) => [...rank]);
    this.positions = positionsOf(order, count);
  }

  /** Sorts a rank by keys of its vertices; equal ones stay as they are, or change places where `turned`. */
  sort(rank: number[], keys: Float64Array, turned: boolean): void {
    if (turned) rank.reverse();
    rank.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    this.#number(rank);
  }

  /** Lets the vertex at a position and the next one change places. */
  swap(rank: number[], position: number): void {
    const [upper, lower] = [rank[position] ?? 0, rank[position + 1] ?? 0];
    rank[position] = lower;
    rank[position + 1] = upper;
    this.positions[lower] = position;
    this.positions[upper] = position + 1;
  }

  copy(): Order {
    return this.ranks.map((rank) => [...rank]);
  }

  #number(rank: readonly number[]): void {
    for (const [position, vertex] of rank.entries()) this.positions[vertex] = position;
  }
}
