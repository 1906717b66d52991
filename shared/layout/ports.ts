import type { Slot } from './layout';
import type { Piece, PieceLink } from './pieces';
import { groupBy } from './pieces';
import type { Lane, Placed, Ranks } from './ranks';
import type { Row } from './rows';

/** Where a link meets a box: at a height of its right (leaving) or left (arriving) side, or on its top. */
export type Port = { readonly side: 'level'; readonly y: number } | { readonly side: 'top' };

/** A link with its ports, and its lane if it has one; without a lane it is a skip. */
export interface Course {
  readonly link: PieceLink;
  readonly lane: Lane | undefined;
  readonly exit: Port;
  readonly entry: Port;
}

const widestPitch = 18;

/**
 * Pass 5. Needs ranks and rows; leaves every link with its ports.
 *
 * A box passes its tensor on from its right side and takes it on its left. A skip uses the tops of the boxes, unless
 * something stands above them or it leaves the row. Arriving lines are ordered as they come, so that they do not cross at the box.
 */
export function findCourses(piece: Piece, ranks: Ranks, rows: readonly Row[]): readonly Course[] {
  const isOpen = findOpenTops(ranks);
  const wrapping = new Set(rows.flatMap(({ entering }) => entering));
  const exits = piece.links.map((link) => exitOf(link, piece, ranks, (box) => isOpen(box) && !wrapping.has(link)));
  const entries = findEntries(piece, ranks, isOpen, exits);
  return piece.links.map((link, index) => ({
    link,
    lane: ranks.lanes.get(link),
    exit: exits[index] ?? { side: 'top' },
    entry: entries.get(link) ?? { side: 'top' },
  }));
}

/** Says of a box whether nothing stands or passes above it in its column. */
function findOpenTops({ boxes, lanes }: Ranks): (box: number) => boolean {
  const tops: number[] = [];
  const claim = (rank: number, y: number) => (tops[rank] = Math.min(tops[rank] ?? Infinity, y));
  for (const { rank, y } of boxes) claim(rank, y);
  for (const [{ from }, { ys }] of lanes) ys.forEach((y, index) => claim((boxes[from]?.rank ?? 0) + 1 + index, y));
  return (box) => (boxes[box]?.y ?? 0) <= (tops[boxes[box]?.rank ?? 0] ?? 0);
}

function exitOf(link: PieceLink, piece: Piece, ranks: Ranks, isOpen: (box: number) => boolean): Port {
  const { output } = link.link;
  if (!ranks.lanes.has(link) && output.count === 1 && isOpen(link.from)) return { side: 'top' };
  const box = piece.boxes[link.from];
  return { side: 'level', y: (ranks.boxes[link.from]?.y ?? 0) + (box ? slotOffset(output, box.height) : 0) };
}

/** How far below the middle of its side a port sits. */
export function slotOffset({ index, count }: Slot, height: number): number {
  return (index - (count - 1) / 2) * pitchOf(count, height);
}

const pitchOf = (count: number, height: number): number => Math.min(widestPitch, height / (count + 1));

function findEntries(
  piece: Piece,
  ranks: Ranks,
  isOpen: (box: number) => boolean,
  exits: readonly Port[],
): ReadonlyMap<PieceLink, Port> {
  const entries = new Map<PieceLink, Port>();
  const level = piece.links.filter((link) => ranks.lanes.has(link) || !isOpen(link.to));
  const exitY = new Map(piece.links.map((link, index) => [link, yOf(exits[index])]));
  // A skip comes down from above everything.
  const origin = (link: PieceLink): number => {
    const lane = ranks.lanes.get(link);
    return lane ? (lane.ys.at(-1) ?? exitY.get(link) ?? 0) : -Infinity;
  };
  for (const [box, arriving] of groupBy(level, ({ to }) => to)) {
    const sorted = arriving.toSorted((a, b) => compare(origin(a), origin(b)));
    const ys = spread(sorted.map(origin), ranks.boxes[box], piece.boxes[box]?.height ?? 0);
    sorted.forEach((link, index) => entries.set(link, { side: 'level', y: ys[index] ?? 0 }));
  }
  return entries;
}

const yOf = (port: Port | undefined): number => (port?.side === 'level' ? port.y : -Infinity);

/** Without subtraction, which makes NaN of two infinities. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Heights of ports about the middle of a side. A line that arrives level with the middle goes straight in. */
function spread(origins: readonly number[], placed: Placed | undefined, height: number): readonly number[] {
  const middle = placed?.y ?? 0;
  const straight = origins.findIndex((y) => Math.abs(y - middle) < 1);
  const anchor = straight < 0 ? (origins.length - 1) / 2 : straight;
  const pitch = pitchOf(straight < 0 ? origins.length : 2 * Math.max(anchor, origins.length - 1 - anchor) + 1, height);
  return origins.map((_, index) => middle + (index - anchor) * pitch);
}
