import { align, findAlignable } from './alignment';
import { compact } from './compaction';
import { positionsOf } from './crossings';
import type { Hierarchy, Order } from './hierarchy';

/**
 * The height of the middle of every vertex (Brandes and Köpf, 2002): four assignments, by alignment with the ranks before
 * or after and from the top or the bottom, of which each vertex takes the mean of the middle two. Long lines come out
 * straight, and every box stands near the middle of its neighbours.
 */
export function placeHeights(hierarchy: Hierarchy, order: Order): Float64Array {
  const assignments = [false, true].flatMap((fromEnd) =>
    [false, true].map((fromBottom) => assign(hierarchy, order, fromEnd, fromBottom)),
  );
  const aligned = alignToNarrowest(assignments);
  return Float64Array.from({ length: hierarchy.count }, (_, vertex) => {
    const [, second = 0, third = 0] = aligned.map((heights) => heights[vertex] ?? 0).sort((a, b) => a - b);
    return (second + third) / 2;
  });
}

function assign(hierarchy: Hierarchy, order: Order, fromEnd: boolean, fromBottom: boolean): Float64Array {
  const { above, below, heights, gaps, count } = hierarchy;
  const mayAlign = findAlignable(hierarchy, order, positionsOf(order, count));
  const ranks = fromEnd ? order.toReversed() : order;
  const turned = fromBottom ? ranks.map((rank) => rank.toReversed()) : ranks;
  const alignment = align(turned, fromEnd ? below : above, positionsOf(turned, count), (before, vertex) =>
    fromEnd ? mayAlign(vertex, before) : mayAlign(before, vertex),
  );
  const separation = (one: number, other: number): number =>
    ((heights[one] ?? 0) + (heights[other] ?? 0) + (gaps[one] ?? 0) + (gaps[other] ?? 0)) / 2;
  const found = compact(turned, alignment, separation);
  return fromBottom ? found.map((height) => -height) : found;
}

/** Moves the assignments so that their tops, or from the bottom their bottoms, stand where those of the narrowest do. */
function alignToNarrowest(assignments: readonly Float64Array[]): readonly Float64Array[] {
  const extents = assignments.map(extentOf);
  const narrowest = extents.reduce((best, one) => (one.bottom - one.top < best.bottom - best.top ? one : best));
  return assignments.map((heights, index) => {
    const { top, bottom } = extents[index] ?? narrowest;
    const shift = index % 2 === 0 ? narrowest.top - top : narrowest.bottom - bottom;
    return heights.map((height) => height + shift);
  });
}

function extentOf(heights: Float64Array): { readonly top: number; readonly bottom: number } {
  let [top, bottom] = [Infinity, -Infinity];
  for (const height of heights) {
    top = Math.min(top, height);
    bottom = Math.max(bottom, height);
  }
  return { top, bottom };
}
