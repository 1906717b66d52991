import { rankByDagre } from './dagre-ranks';
import { level, orient } from './level';
import { lowest } from './lowest';
import { rankPlainly } from './plain-ranks';
import type { Piece, PieceLink } from './pieces';
import { groupBy } from './pieces';
import type { Depth, Lane, Placed, RankedSegment, Ranks, Segment } from './ranks';
import { findDepths } from './skips';

/** Dagre takes seconds beyond so many boxes and passes, and exhausts the stack some way after. */
const dagreLimit = 2_000;

/**
 * Pass 3. Needs a piece and its lanes; leaves the rank and the height of everything.
 *
 * Networks are chains of cells, so a piece is cut at every box that stands alone in its column with no lane passing it. Each
 * segment from cut to cut is ranked by itself, which keeps the main line level and a long network quick.
 */
export function rankPiece({ boxes }: Piece, lanes: readonly PieceLink[]): Ranks {
  const depths = findLateDepths(boxes.length, lanes);
  const depth = (box: number): number => depths[box] ?? 0;
  const placed: Placed[] = [];
  const passes = new Map<PieceLink, Lane>();
  for (const segment of cutIntoSegments(boxes, lanes, depth)) {
    const ranked = orient(level(rankSegment(segment, depth), depth), depth);
    for (const [box, y] of ranked.boxes) placed[box] = { rank: 2 * depth(box), y };
    for (const [link, lane] of ranked.lanes) passes.set(link, lane);
  }
  return { boxes: placed, lanes: passes };
}

/** Depths, but for a box that nothing leads to: it stands right before the first box that it feeds. */
function findLateDepths(count: number, lanes: readonly PieceLink[]): readonly number[] {
  const depths = findDepths(count, lanes);
  const fed = new Set(lanes.map(({ to }) => to));
  const leaving = groupBy(lanes, ({ from }) => from);
  return depths.map((depth, box) => {
    const targets = leaving.get(box);
    return fed.has(box) || !targets ? depth : lowest(targets, ({ to }) => depths[to] ?? 0) - 1;
  });
}

function cutIntoSegments(boxes: Piece['boxes'], lanes: readonly PieceLink[], depth: Depth): readonly Segment[] {
  const columns = groupBy(boxes.keys(), depth);
  const last = columns.size - 1;
  const passed = new Set(lanes.flatMap(({ from, to }) => between(depth(from), depth(to))));
  const cuts = between(0, last).filter((column) => !passed.has(column) && columns.get(column)?.length === 1);
  const starting = groupBy(lanes, ({ from }) => countUpTo(cuts, depth(from)));
  return [...cuts, last].map((end, index) => {
    const start = cuts[index - 1] ?? 0;
    const members = [...new Set([start, ...between(start, end), end])].flatMap((column) => columns.get(column) ?? []);
    return {
      boxes: new Map(members.flatMap((box) => (boxes[box] ? [[box, boxes[box]] as const] : []))),
      lanes: starting.get(index) ?? [],
    };
  });
}

/** How many of the ascending numbers are no larger than the limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The whole numbers strictly between two. */
const between = (low: number, high: number): readonly number[] =>
  Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => low + 1 + index);

function rankSegment(segment: Segment, depth: Depth): RankedSegment {
  const passes = segment.lanes.reduce((sum, { from, to }) => sum + 2 * (depth(to) - depth(from)) - 1, 0);
  const isLink = segment.boxes.size <= 2;
  return isLink || segment.boxes.size + passes > dagreLimit ? rankPlainly(segment, depth) : rankByDagre(segment, depth);
}
