import { level, orient } from './level';
import { findLateDepths } from './depths';
import { lowest } from './lowest';
import type { Piece, PieceLink } from './pieces';
import { groupBy } from './pieces';
import { rankSegment } from './ranking/rank-segment';
import type { PartedLinks } from './skips';
import type { Depth, Lane, Placed, Ranks, Segment } from './ranks';

/**
 * Pass 3. Needs a piece and its lanes; leaves the rank and the height of everything.
 *
 * Networks are chains of cells, so a piece is cut at every box that stands alone in its column with no lane passing it. Each
 * segment from cut to cut is ranked by itself, which keeps the main line level and a long network quick.
 */
export function rankPiece({ boxes }: Piece, { lanes, skips }: PartedLinks): Ranks {
  const depths = findLateDepths(boxes.length, lanes);
  const depth = (box: number): number => depths[box] ?? 0;
  const placed: Placed[] = [];
  const passes = new Map<PieceLink, Lane>();
  const leaps = new Set(skips.flatMap(({ from, to }) => [from, to]));
  for (const segment of cutIntoSegments(boxes, lanes, depth)) {
    const side = isLeapt(segment, leaps, depth) ? 'below' : 'above';
    const ranked = orient(level(rankSegment(segment, depth), depth), depth, side);
    for (const [box, y] of ranked.boxes) placed[box] = { rank: 2 * depth(box), y };
    for (const [link, lane] of ranked.lanes) passes.set(link, lane);
  }
  return { boxes: placed, lanes: passes };
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

/** True where a skip begins or ends inside of a segment, not at its ends: it would cross what passes above. */
function isLeapt({ boxes }: Segment, leaps: ReadonlySet<number>, depth: Depth): boolean {
  const first = lowest(boxes.keys(), depth);
  const last = -lowest(boxes.keys(), (box) => -depth(box));
  return [...boxes.keys()].some((box) => leaps.has(box) && depth(box) > first && depth(box) < last);
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
