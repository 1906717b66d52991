import { topInset, type Band } from './bands';
import { trunkAt } from './columns';
import type { Point } from './geometry';
import { simplify, type Level } from './lines';
import { groupBy } from './pieces';
import { rankOf, type Plan } from './plan';
import type { Course } from './ports';
import { comeFrom, type Site } from './site';

/** The most room between two lines that enter a box from above. */
const entryPitch = 14;

/** The corners of a skip, and its level piece on its track, where its label belongs. */
export interface SkipRoute {
  readonly points: readonly Point[];
  readonly level: Level;
}

/** The skips that end in a band: up from one box, along a track, and down to another. */
export function routeSkips(site: Site): ReadonlyMap<Course, SkipRoute> {
  const { tracks, lines } = site.band;
  const insets = placeEntries(site.band);
  const routes = new Map<Course, SkipRoute>();
  for (const [index, { spans }] of tracks.entries()) {
    const y = lines[index] ?? 0;
    let [before, trunk] = [NaN, ''];
    for (const { course } of spans) {
      const [start, end] = [leave(site, course, y), enter(site, course, y, insets.get(course) ?? 0)];
      const [first, last] = [start.at(-1)?.x ?? 0, end[0]?.x ?? 0];
      // A label stands where its line lies on no other of its trunk.
      const isShared = trunk === trunkOf(course, first) && Math.sign(last - first) === Math.sign(last - before);
      const ends = [isShared ? before : first, last];
      routes.set(course, {
        points: simplify([...start, ...end]),
        level: { from: Math.min(...ends), to: Math.max(...ends), y },
      });
      [before, trunk] = [last, trunkOf(course, first)];
    }
  }
  return routes;
}

const trunkOf = ({ link }: Course, start: number): string => `${link.from} ${link.link.output.index} ${start}`;

/** From the source to the height of the track. */
function leave(site: Site, course: Course, line: number): readonly Point[] {
  const { plan, band } = site;
  const { columns, shift, row } = band;
  const { from } = course.link;
  if (row.entering.includes(course.link)) return comeFrom(site, course, line);
  if (course.exit.side === 'top') {
    const x = columns.right(from) - topInset;
    return [
      { x, y: topOf(plan, from) + shift },
      { x, y: line },
    ];
  }
  const x = columns.bend(rankOf(plan, from), trunkAt(plan, course, rankOf(plan, from)));
  const y = course.exit.y + shift;
  return [
    { x: columns.right(from), y },
    { x, y },
    { x, y: line },
  ];
}

/** From the height of the track to the target. */
function enter({ plan, band }: Site, course: Course, line: number, inset: number): readonly Point[] {
  const { columns, shift } = band;
  const { to } = course.link;
  if (course.entry.side === 'top') {
    const x = columns.left(to) + inset;
    return [
      { x, y: line },
      { x, y: topOf(plan, to) + shift },
    ];
  }
  const gap = rankOf(plan, to) - 1;
  const x = columns.bend(gap, trunkAt(plan, course, gap));
  const y = course.entry.y + shift;
  return [
    { x, y: line },
    { x, y },
    { x: columns.left(to), y },
  ];
}

const topOf = ({ piece, ranks }: Plan, box: number): number =>
  (ranks.boxes[box]?.y ?? 0) - (piece.boxes[box]?.height ?? 0) / 2;

/**
 * How far from the left side of its box each skip enters the top. Of those that come from the left the lowest enters first,
 * so that none crosses another; those from the right follow, the highest first.
 */
function placeEntries({ tracks, columns }: Band): ReadonlyMap<Course, number> {
  const spans = tracks.flatMap((track) => track.spans).filter(({ course }) => course.entry.side === 'top');
  const insets = new Map<Course, number>();
  for (const [box, group] of groupBy(spans, ({ course }) => course.link.to)) {
    const fromLeft = group.filter(({ from, to }) => from <= to);
    const fromRight = group.filter(({ from, to }) => from > to).toReversed();
    const room = columns.right(box) - columns.left(box) - 3 * topInset;
    const pitch = Math.min(entryPitch, room / Math.max(1, group.length - 1));
    [...fromLeft, ...fromRight].forEach(({ course }, index) => insets.set(course, topInset + index * pitch));
  }
  return insets;
}
