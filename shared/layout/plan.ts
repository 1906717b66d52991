import { partLinks } from './skips';
import type { Piece } from './pieces';
import { groupBy } from './pieces';
import { findCourses, type Course } from './ports';
import type { Ranks } from './ranks';
import { breakRows, findRankWidths, type Row } from './rows';
import { rankPiece } from './segments';

/** What the first five passes leave: a piece on its grid, broken into rows, with the ports of every link. */
export interface Plan {
  readonly piece: Piece;
  readonly ranks: Ranks;
  /** The width of every rank. */
  readonly widths: readonly number[];
  readonly rows: readonly RowContent[];
}

export interface RowContent {
  readonly row: Row;
  /** The boxes that stand in it, by their index. */
  readonly boxes: readonly number[];
  /** The links that begin or end in it. */
  readonly courses: readonly Course[];
}

export function planPiece(piece: Piece): Plan {
  const ranks = rankPiece(piece, partLinks(piece));
  const widths = findRankWidths(piece, ranks);
  const rows = breakRows(piece, ranks, widths);
  const courses = findCourses(piece, ranks, rows);
  return { piece, ranks, widths, rows: fillRows(piece, ranks, rows, courses) };
}

function fillRows(piece: Piece, ranks: Ranks, rows: readonly Row[], courses: readonly Course[]): readonly RowContent[] {
  const rowAt = new Map(rows.flatMap(({ first, last }, index) => ranksOf(first, last).map((rank) => [rank, index])));
  const rowOf = (box: number): number => rowAt.get(ranks.boxes[box]?.rank ?? 0) ?? 0;
  const boxes = groupBy(piece.boxes.keys(), rowOf);
  const touching = rows.map((): Course[] => []);
  for (const course of courses)
    for (const row of new Set([rowOf(course.link.from), rowOf(course.link.to)])) touching[row]?.push(course);
  return rows.map((row, index) => ({ row, boxes: boxes.get(index) ?? [], courses: touching[index] ?? [] }));
}

const ranksOf = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

export const isInRow = ({ first, last }: Row, rank: number): boolean => rank >= first && rank <= last;

export const rankOf = ({ ranks }: Plan, box: number): number => ranks.boxes[box]?.rank ?? 0;
