import { Arrangement } from './arrangement';
import { countCrossings } from './crossings';
import type { Hierarchy, Neighbours, Order } from './hierarchy';
import { siftOrder } from './sift';

/** So many sweeps without fewer crossings end the search. */
const patience = 8;
/** Swaps that are worth nothing are tried in every second sweep, so that the search leaves a plain. */
const mostSwaps = 8;

/**
 * Orders the vertices of every rank so that few edges cross: sweeps down and up by the mean of the neighbours (Sugiyama, Tagawa
 * and Toda, 1981), each followed by swaps of neighbours as long as they gain (Gansner, Koutsofios, North and Vo, 1993).
 * The best order that was met is kept. Deterministic.
 */
export function orderRanks(hierarchy: Hierarchy): Order {
  const swept = sweepOrder(hierarchy, hierarchy.ranks);
  if (countCrossings(hierarchy, swept) === 0) return swept;
  const sifted = sweepOrder(hierarchy, siftOrder(hierarchy, swept));
  return countCrossings(hierarchy, sifted) < countCrossings(hierarchy, swept) ? sifted : swept;
}

function sweepOrder(hierarchy: Hierarchy, start: Order): Order {
  let best = start;
  let fewest = countCrossings(hierarchy, best);
  const arrangement = new Arrangement(best, hierarchy.count);
  const keys = new Float64Array(hierarchy.count);
  for (let [sweep, idle] = [0, 0]; fewest > 0 && idle < patience; sweep++, idle++) {
    const turned = sweep % 4 > 1;
    sweepRanks(arrangement, hierarchy, keys, sweep % 2 === 0, turned);
    swapRanks(arrangement, hierarchy, turned);
    const crossings = countCrossings(hierarchy, arrangement.ranks);
    if (crossings >= fewest) continue;
    [best, fewest, idle] = [arrangement.copy(), crossings, -1];
  }
  return best;
}

function sweepRanks(
  arrangement: Arrangement,
  { above, below }: Hierarchy,
  keys: Float64Array,
  isDown: boolean,
  turned: boolean,
): void {
  const neighbours = isDown ? above : below;
  const ranks = isDown ? arrangement.ranks : arrangement.ranks.toReversed();
  for (const rank of ranks.slice(1)) {
    if (rank.length < 2) continue;
    for (const vertex of rank) keys[vertex] = meanOf(neighbours[vertex] ?? [], vertex, arrangement.positions);
    arrangement.sort(rank, keys, turned);
  }
}

/** The mean position of the neighbours; a vertex without any stays where it is. */
function meanOf(neighbours: readonly number[], vertex: number, positions: Int32Array): number {
  if (neighbours.length === 0) return positions[vertex] ?? 0;
  let sum = 0;
  for (const neighbour of neighbours) sum += positions[neighbour] ?? 0;
  return sum / neighbours.length;
}

/** Swaps neighbours as long as that gains; at first also where it costs nothing, if asked. */
function swapRanks(arrangement: Arrangement, { above, below }: Hierarchy, acceptsEqual: boolean): void {
  for (let round = 0; round < mostSwaps; round++) {
    let gained = 0;
    for (const rank of arrangement.ranks)
      for (let position = 0; position + 1 < rank.length; position++) {
        const gain = gainOfSwap(rank[position] ?? 0, rank[position + 1] ?? 0, above, below, arrangement.positions);
        if (gain < 0 || (gain === 0 && !(acceptsEqual && round === 0))) continue;
        arrangement.swap(rank, position);
        gained += gain;
      }
    if (gained === 0 && round > 0) return;
  }
}

/** By how many fewer edges cross when two neighbours change places. */
function gainOfSwap(upper: number, lower: number, above: Neighbours, below: Neighbours, positions: Int32Array): number {
  return (
    gainOn(above[upper] ?? [], above[lower] ?? [], positions) +
    gainOn(below[upper] ?? [], below[lower] ?? [], positions)
  );
}

function gainOn(ofUpper: readonly number[], ofLower: readonly number[], positions: Int32Array): number {
  let gain = 0;
  for (const one of ofUpper)
    for (const other of ofLower) gain += Math.sign((positions[one] ?? 0) - (positions[other] ?? 0));
  return gain;
}
