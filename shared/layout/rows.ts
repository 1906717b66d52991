import type { Label } from './layout';
import type { Piece, PieceLink } from './pieces';
import type { Ranks } from './ranks';

/** A stretch of ranks that stand side by side. It ends with a column of boxes. */
export interface Row {
  /** Its first rank: a column of boxes, or the gap before it where several links enter and need room for their labels. */
  readonly first: number;
  readonly last: number;
  /** The links that come from the end of the row above, all from one output of one box. */
  readonly entering: readonly PieceLink[];
}

/** Rows are broken where they would be wider. A constant, so that a figure is the same on every machine. */
export const rowWidth = 1_400;
/** A row shorter than this takes the next cell in as well, however wide. */
const stubWidth = rowWidth / 3;

/** The least room between two columns, and what a label's room has beyond the label. */
const leastGap = 64;
export const labelMargin = 12;

/** The room that a label claims in its rank. */
export const labelRoom = ({ width }: Label): number => Math.max(width, leastGap - 2 * labelMargin);

/** The width of every rank: of its widest box or label. */
export function findRankWidths({ boxes }: Piece, ranks: Ranks): readonly number[] {
  const widths: number[] = [];
  const claim = (rank: number, width: number) => (widths[rank] = Math.max(widths[rank] ?? 0, width));
  boxes.forEach((box, index) => claim(ranks.boxes[index]?.rank ?? 0, box.width));
  for (let rank = 1; rank < widths.length; rank += 2) widths[rank] = leastGap - 2 * labelMargin;
  for (const [{ link }, { labelRank }] of ranks.lanes) claim(labelRank, labelRoom(link.label));
  return widths;
}

/**
 * Pass 4. Needs ranks and their widths; leaves them broken into rows, each as long as fits. A row ends only where what crosses
 * is one tensor, from a box in its last column; where there is no such place, it is as long as it must be.
 */
export function breakRows(piece: Piece, ranks: Ranks, widths: readonly number[]): readonly Row[] {
  const crossing = findCrossings(piece, ranks, widths.length);
  const canEnd = (rank: number): boolean => isTensor(crossing[rank] ?? [], rank, ranks);
  const rows: Row[] = [];
  let row: Omit<Row, 'last'> = { first: 0, entering: [] };
  for (let end = findEnd(0, widths, canEnd); end !== undefined; end = findEnd(row.first, widths, canEnd)) {
    rows.push({ ...row, last: end });
    row = startRow(end, crossing[end] ?? [], ranks);
  }
  return [...rows, { ...row, last: widths.length - 1 }];
}

/**
 * Where the row that begins here ends: at the last place that fits, or at the next one where the row would else be a stub;
 * `undefined` if the rest fits, or cannot be broken. It depends on nothing that comes after, so that a network
 * that grows at its end keeps its rows.
 */
function findEnd(first: number, widths: readonly number[], canEnd: (rank: number) => boolean): number | undefined {
  let width = -labelMargin;
  let end: { readonly rank: number; readonly width: number } | undefined;
  for (let rank = first; rank < widths.length; rank++) {
    width += labelMargin + (widths[rank] ?? 0);
    if (width > rowWidth && end && end.width > stubWidth) return end.rank;
    if (rank % 2 === 0 && canEnd(rank)) {
      if (width > rowWidth) return rank;
      end = { rank, width };
    }
  }
  return undefined;
}

function startRow(end: number, entering: readonly PieceLink[], ranks: Ranks): Omit<Row, 'last'> {
  const lanes = entering.filter((link) => ranks.lanes.has(link));
  return { first: lanes.length > 1 ? end + 1 : end + 2, entering };
}

/** For every column the links that lead past its right side. */
function findCrossings({ links }: Piece, { boxes }: Ranks, count: number): readonly (readonly PieceLink[])[] {
  const crossing = Array.from({ length: count }, (): PieceLink[] => []);
  for (const link of links) {
    const ends = [boxes[link.from]?.rank ?? 0, boxes[link.to]?.rank ?? 0];
    for (let rank = Math.min(...ends); rank < Math.max(...ends); rank += 2) crossing[rank]?.push(link);
  }
  return crossing;
}

/** True where all the links come from one output of a box in this column. */
function isTensor(links: readonly PieceLink[], rank: number, { boxes }: Ranks): boolean {
  const [first] = links;
  return (
    first !== undefined &&
    boxes[first.from]?.rank === rank &&
    links.every(({ from, link }) => from === first.from && link.output.index === first.link.output.index)
  );
}
