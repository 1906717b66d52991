import { assignTracks, type Bend, type Tracks } from './bends';
import { groupBy } from './pieces';
import { isInRow, rankOf, type Plan, type RowContent } from './plan';
import type { Course } from './ports';
import { labelMargin } from './rows';

/** The least room between an upright line and a box, enough for an arrow after a round corner; and between two such lines. */
const boxMargin = 20;
const trackPitch = 12;
/** How far beyond its ends a row is left and entered. */
const wrapMargin = 12;

/** Where the ranks of one row stand. The first begins at 0. */
export interface Columns {
  /** The left and the right side of a box. */
  readonly left: (box: number) => number;
  readonly right: (box: number) => number;
  /** The middle of a rank. */
  readonly middle: (rank: number) => number;
  /** Where a trunk stands in the gap after a rank. */
  readonly bend: (rank: number, trunk: string) => number;
  /** Where the links from the row above come down, and where those to the row below do. */
  readonly entry: number;
  readonly exit: number;
}

/** A place that a link passes: a rank, and the height at which it does. */
export interface Stop {
  readonly rank: number;
  readonly y: number;
}

/** The ranks that a lane passes, from the box that it leaves to the one that it enters. None for a skip. */
export function stopsOf(plan: Plan, { link, lane, exit, entry }: Course): readonly Stop[] {
  if (!lane || exit.side === 'top' || entry.side === 'top') return [];
  const start = rankOf(plan, link.from);
  return [exit.y, ...lane.ys, entry.y].map((y, index) => ({ rank: start + index, y }));
}

/** All lines of one output bend as one, until each has come to its label; from there it bends by itself. */
export const trunkAt = (plan: Plan, { link, lane }: Course, rank: number): string =>
  rank === rankOf(plan, link.from) || (lane && rank < lane.labelRank)
    ? `output ${link.from} ${link.link.output.index}`
    : `link ${link.link.id}`;

/**
 * Pass 6. Needs a plan and one of its rows; leaves the row's columns, with room in every gap for the lines that bend there.
 */
export function placeColumns(plan: Plan, content: RowContent): Columns {
  const { first, last } = content.row;
  const bends = groupBy(
    content.courses.flatMap((course) => [...findBends(plan, content, course), ...findRisers(plan, content, course)]),
    ({ rank }) => rank,
  );
  const tracksAfter = (rank: number): Tracks => assignTracks(bends.get(rank) ?? []);
  const before = tracksAfter(first - 1);
  const middles = new Map<number, number>();
  const gaps = new Map([[first - 1, { start: -widthOfGap(before) + labelMargin, tracks: before }]]);
  let x = 0;
  for (let rank = first; rank <= last; rank++) {
    const end = x + (plan.widths[rank] ?? 0);
    const tracks = tracksAfter(rank);
    middles.set(rank, (x + end) / 2);
    gaps.set(rank, { start: end + (isBoxes(rank) ? boxMargin : labelMargin), tracks });
    x = end + widthOfGap(tracks);
  }
  const middle = (rank: number): number => middles.get(rank) ?? 0;
  const half = (box: number): number => (plan.piece.boxes[box]?.width ?? 0) / 2;
  return {
    left: (box) => middle(rankOf(plan, box)) - half(box),
    right: (box) => middle(rankOf(plan, box)) + half(box),
    middle,
    bend: (rank, trunk) => {
      const gap = gaps.get(rank);
      return gap ? gap.start + trackPitch * gap.tracks.trackOf(trunk) : 0;
    },
    entry: -widthOfGap(before) - wrapMargin,
    exit: x + wrapMargin,
  };
}

const isBoxes = (rank: number): boolean => rank % 2 === 0;

/** From one rank to the next: a margin at the label, and where lines bend, a wider one at the box and the tracks between. */
const widthOfGap = ({ count }: Tracks): number =>
  count === 0 ? labelMargin : labelMargin + (count - 1) * trackPitch + boxMargin;

type RankedBend = Bend & { readonly rank: number };

function findBends(plan: Plan, { row }: RowContent, course: Course): readonly RankedBend[] {
  const stops = stopsOf(plan, course).filter(({ rank }) => isInRow(row, rank));
  return stops.slice(1).map((stop, index) => {
    const { rank, y } = stops[index] ?? stop;
    return { rank, trunk: trunkAt(plan, course, rank), from: y, to: stop.y };
  });
}

/** The upright pieces of a skip beside boxes whose tops are covered: up from the one it leaves, down to the one it enters. */
function findRisers(plan: Plan, { row }: RowContent, course: Course): readonly RankedBend[] {
  const { link, lane, exit, entry } = course;
  const [start, end] = [rankOf(plan, link.from), rankOf(plan, link.to)];
  if (lane || !isInRow(row, end)) return [];
  const rises = exit.side === 'level' && isInRow(row, start);
  return [
    ...(rises ? [{ rank: start, trunk: trunkAt(plan, course, start), from: exit.y, to: -Infinity }] : []),
    ...(entry.side === 'level'
      ? [{ rank: end - 1, trunk: trunkAt(plan, course, end - 1), from: -Infinity, to: entry.y }]
      : []),
  ];
}
