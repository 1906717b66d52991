import { placeColumns, stopsOf, trunkAt, type Columns } from './columns';
import { isInRow, rankOf, type Plan, type RowContent } from './plan';
import type { Row } from './rows';
import { heightOf, linesOf, stackTracks, type Span, type Track } from './tracks';

/** A row with its place: what stands in it, the tracks above it, and above those the line that comes from the row before. */
export interface Band extends RowContent {
  readonly columns: Columns;
  /** What turns a height of a rank into a height in the piece. */
  readonly shift: number;
  readonly tracks: readonly Track[];
  /** The height of the line of each track. */
  readonly lines: readonly number[];
  /** The height of the line from the row before. */
  readonly channel: number;
}

/** The room between a row and the line below it, and between that line and what comes next. */
const channelMargin = 16;

/** How far from the corner of its box a skip leaves or enters the top. */
export const topInset = 24;

/**
 * Pass 8. Needs a plan; leaves its rows under one another, with room between them for the line that leads on and for the
 * skips. What stands in the first begins at 0, so that a skip that is added above it moves nothing.
 */
export function placeBands(plan: Plan): readonly Band[] {
  const bands: Band[] = [];
  let end = 0;
  for (const content of plan.rows) {
    const columns = placeColumns(plan, content);
    const tracks = stackTracks(findSpans(plan, content, columns));
    const { top, bottom } = extentOf(plan, content);
    const label = channelLabel(plan, content.row);
    const channel = end + channelMargin + label.above;
    const begin = bands.length === 0 ? 0 : channel + label.below + channelMargin + heightOf(tracks);
    const lines = linesOf(tracks).map((line) => begin + line);
    bands.push({ ...content, columns, tracks, lines, channel, shift: begin - top });
    end = begin + bottom - top;
  }
  return bands;
}

/** The level lines of the skips that end in a row, from where they come up to about where they go down. */
function findSpans(plan: Plan, { row, courses }: RowContent, columns: Columns): readonly Span[] {
  return courses.flatMap((course): Span[] => {
    const { link, lane, exit, entry } = course;
    const [start, end] = [rankOf(plan, link.from), rankOf(plan, link.to)];
    if (lane || !isInRow(row, end)) return [];
    const rise =
      exit.side === 'top' ? columns.right(link.from) - topInset : columns.bend(start, trunkAt(plan, course, start));
    const fall =
      entry.side === 'top' ? columns.left(link.to) + topInset : columns.bend(end - 1, trunkAt(plan, course, end - 1));
    return [{ course, from: row.entering.includes(link) ? columns.entry : rise, to: fall }];
  });
}

/** From the top of the highest box or label of a row to the bottom of the lowest. */
function extentOf(plan: Plan, { row, boxes, courses }: RowContent): { readonly top: number; readonly bottom: number } {
  let [top, bottom] = [Infinity, -Infinity];
  const claim = (y: number, above: number, below: number): void => {
    top = Math.min(top, y - above);
    bottom = Math.max(bottom, y + below);
  };
  for (const box of boxes) {
    const half = (plan.piece.boxes[box]?.height ?? 0) / 2;
    claim(plan.ranks.boxes[box]?.y ?? 0, half, half);
  }
  for (const course of courses) {
    const { above, below } = course.link.link.label;
    for (const { rank, y } of stopsOf(plan, course).filter((stop) => isInRow(row, stop.rank)))
      if (rank === course.lane?.labelRank) claim(y, above, below);
      else claim(y, 0, 0);
  }
  return { top, bottom };
}

/** The room that the line from the row before needs for its label, if it is one lane. A skip has its label on its track. */
function channelLabel({ ranks }: Plan, { entering }: Row): { readonly above: number; readonly below: number } {
  const [lane, another] = entering.filter((link) => ranks.lanes.has(link));
  return lane && !another ? lane.link.label : { above: 0, below: 0 };
}
