import { lowest } from './lowest';
import { groupBy } from './pieces';
import type { Depth, RankedSegment } from './ranks';

/** Moves a segment so that the boxes alone at its ends stand on the main line, or else the middle of its first column. */
export function level({ boxes, lanes }: RankedSegment, depth: Depth): RankedSegment {
  const columns = groupBy(boxes.keys(), depth);
  const yOf = (box: number): number => boxes.get(box) ?? 0;
  const ends = [lowest(columns.keys(), Number), -lowest(columns.keys(), (column) => -column)];
  const [first = [], last = []] = ends.map((column) => columns.get(column));
  const lone = [first, last].filter((column) => column.length === 1).flat();
  const middle = (lowest(first, yOf) - lowest(first, (box) => -yOf(box))) / 2;
  const line = lone[0] === undefined ? Math.round(middle) : yOf(lone[0]);
  return {
    boxes: new Map([...boxes].map(([box, y]) => [box, lone.includes(box) ? 0 : y - line])),
    lanes: new Map([...lanes].map(([link, lane]) => [link, { ...lane, ys: lane.ys.map((y) => y - line) }])),
  };
}

/**
 * Turns a segment upside down where that reads better: a long lane, which passes boxes as a skip does, belongs above them, or
 * below them where skips run above; and where there is none, what comes first in the input belongs above.
 */
export function orient(ranked: RankedSegment, depth: Depth, side: 'above' | 'below'): RankedSegment {
  const passing = [...ranked.lanes.values()].flatMap(({ ys }) => ys.filter((_, index) => index % 2 === 1));
  const lean = passing.reduce((sum, y) => sum + y, 0) * (side === 'above' ? 1 : -1);
  return lean > 0 || (lean === 0 && countInverted(ranked, depth) > 0) ? flip(ranked) : ranked;
}

/** By how many there are more boxes above the one before them in the input than below it, of those in one column. */
function countInverted({ boxes }: RankedSegment, depth: Depth): number {
  const yOf = (box: number): number => boxes.get(box) ?? 0;
  return [...groupBy(boxes.keys(), depth).values()]
    .flatMap((column) => column.slice(1).map((box, index) => Math.sign(yOf(column[index] ?? box) - yOf(box))))
    .reduce((sum, sign) => sum + sign, 0);
}

const flip = ({ boxes, lanes }: RankedSegment): RankedSegment => ({
  boxes: new Map([...boxes].map(([box, y]) => [box, -y])),
  lanes: new Map([...lanes].map(([link, lane]) => [link, { ...lane, ys: lane.ys.map((y) => -y) }])),
});
