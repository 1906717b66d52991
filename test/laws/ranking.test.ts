import { test } from '@fast-check/vitest';
import { countCrossings, positionsOf } from '@shared/layout/ranking/crossings';
import { placeHeights } from '@shared/layout/ranking/heights';
import type { Hierarchy, Order } from '@shared/layout/ranking/hierarchy';
import { orderRanks } from '@shared/layout/ranking/order';
import { siftOrder } from '@shared/layout/ranking/sift';
import fc from 'fast-check';
import { expect } from 'vitest';
import { hierarchyOf } from '../unit/shared/layout/ranking/hierarchies';

/** Up to a dozen boxes and any links forward between them. */
const anyHierarchy = fc
  .array(fc.tuple(fc.nat(11), fc.nat(11)), { minLength: 1, maxLength: 30 })
  .map((pairs) => pairs.filter(([from, to]) => from < to).map(([from, to]) => `${from} ${to}`))
  .map((chains) => hierarchyOf(...new Set(['0 1', ...chains])));

/** Every pair of edges, one by one. */
function recount({ below, count }: Hierarchy, order: Order): number {
  const at = positionsOf(order, count);
  const crossings = order.map((rank) => {
    const edges = rank.flatMap((from) => (below[from] ?? []).map((to) => [at[from] ?? 0, at[to] ?? 0] as const));
    return edges.flatMap((one) => edges.filter((other) => one[0] < other[0] && one[1] > other[1])).length;
  });
  return crossings.reduce((sum, one) => sum + one, 0);
}

const members = (order: Order): Order => order.map((rank) => rank.toSorted((a, b) => a - b));

test.prop([anyHierarchy])('crossings are those of all pairs of edges', (hierarchy) => {
  expect(countCrossings(hierarchy, hierarchy.ranks)).toBe(recount(hierarchy, hierarchy.ranks));
});

test.prop([anyHierarchy])('no order that is found crosses more than the first, or loses a vertex', (hierarchy) => {
  const order = orderRanks(hierarchy);
  expect(countCrossings(hierarchy, order)).toBeLessThanOrEqual(countCrossings(hierarchy, hierarchy.ranks));
  expect(members(order)).toEqual(members(hierarchy.ranks));
  expect(members(siftOrder(hierarchy, hierarchy.ranks))).toEqual(members(hierarchy.ranks));
});

test.prop([anyHierarchy])('a second sifting crosses no more than the first', (hierarchy) => {
  const sifted = siftOrder(hierarchy, hierarchy.ranks);
  expect(countCrossings(hierarchy, siftOrder(hierarchy, sifted))).toBeLessThanOrEqual(
    countCrossings(hierarchy, sifted),
  );
});

test.prop([anyHierarchy])('what stands on one rank keeps its order and its room', (hierarchy) => {
  const order = orderRanks(hierarchy);
  const y = placeHeights(hierarchy, order);
  const { heights, gaps } = hierarchy;
  for (const rank of order)
    for (const [position, lower] of rank.entries()) {
      const upper = rank[position - 1];
      if (upper === undefined) continue;
      const half = (vertex: number): number => ((heights[vertex] ?? 0) + (gaps[vertex] ?? 0)) / 2;
      expect((y[lower] ?? 0) - (y[upper] ?? 0)).toBeGreaterThanOrEqual(half(upper) + half(lower) - 1e-6);
    }
});
