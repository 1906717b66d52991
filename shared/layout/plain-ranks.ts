import type { PieceLink } from './pieces';
import { groupBy } from './pieces';
import type { Depth, Lane, RankedSegment, Segment } from './ranks';
import { boxGap, labelHeight, laneGap } from './ranks';

/**
 * Ranks a segment without looking for the best: each column holds its boxes in the order of the input, centred. A link has a
 * lane between neighbouring columns only; longer ones run above. Never fails, whatever the size.
 */
export function rankPlainly({ boxes, lanes }: Segment, depth: Depth): RankedSegment {
  const heights = new Map<number, number>();
  for (const members of groupBy(boxes.keys(), depth).values()) {
    const stacked = stack(members, (box) => boxes.get(box)?.height ?? 0, boxGap);
    for (const [box, y] of stacked) heights.set(box, y);
  }
  return { boxes: heights, lanes: findLanes(lanes, depth, (box) => heights.get(box) ?? 0) };
}

function findLanes(
  lanes: readonly PieceLink[],
  depth: Depth,
  yOf: (box: number) => number,
): ReadonlyMap<PieceLink, Lane> {
  const found = new Map<PieceLink, Lane>();
  const near = lanes.filter(({ from, to }) => depth(to) === depth(from) + 1);
  for (const [column, group] of groupBy(near, ({ from }) => depth(from))) {
    const sorted = group.toSorted((a, b) => yOf(a.from) + yOf(a.to) - yOf(b.from) - yOf(b.to));
    const stacked = stack(sorted, ({ link }) => labelHeight(link.label), laneGap);
    for (const [link, y] of stacked) found.set(link, { ys: [y], labelRank: 2 * column + 1 });
  }
  return found;
}

/** The centres of things of given heights, one under the other, the whole centred on 0. */
function stack<T>(things: readonly T[], height: (thing: T) => number, gap: number): readonly (readonly [T, number])[] {
  let top = -things.reduce((sum, thing) => sum + height(thing) + gap, -gap) / 2;
  return things.map((thing) => {
    const centre = top + height(thing) / 2;
    top += height(thing) + gap;
    return [thing, Math.round(centre)] as const;
  });
}
