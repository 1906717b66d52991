import type { Band } from './bands';
import type { Point } from './geometry';
import type { Plan } from './plan';
import type { Course } from './ports';

/** A band in which links end, and the one before it, from which some of them come. */
export interface Site {
  readonly plan: Plan;
  readonly band: Band;
  readonly before: Band | undefined;
}

/** From the right side of the source; and if that stands in the row before, around to a height at the left of this one. */
export function comeFrom({ plan, band, before }: Site, { link, exit }: Course, height: number): readonly Point[] {
  const isWrapped = before && band.row.entering.includes(link);
  const source = isWrapped ? before : band;
  const y = source.shift + (exit.side === 'level' ? exit.y : (plan.ranks.boxes[link.from]?.y ?? 0));
  const start = { x: source.columns.right(link.from), y };
  if (!isWrapped) return [start];
  return [
    start,
    { x: before.columns.exit, y },
    { x: before.columns.exit, y: band.channel },
    { x: band.columns.entry, y: band.channel },
    { x: band.columns.entry, y: height },
  ];
}
