import type { Band } from './bands';
import { topInset } from './bands';
import { stopsOf, trunkAt } from './columns';
import type { Point } from './geometry';
import type { Route } from './layout';
import { levelsOf, placeOnLevel, simplify, uprightsOf } from './lines';
import { groupBy } from './pieces';
import { isInRow, rankOf, type Plan } from './plan';
import type { Course } from './ports';

/** The most room between two lines that enter a box from above. */
const entryPitch = 14;

/** Pass 9. Needs a plan and its bands; leaves the course of every link, by its id. */
export function routeLinks(plan: Plan, bands: readonly Band[]): ReadonlyMap<string, Route> {
  return new Map(bands.flatMap((band, index) => [...routeBand(plan, band, bands[index - 1])]));
}

/** The links that end in this band. */
function routeBand(plan: Plan, band: Band, before: Band | undefined): ReadonlyMap<string, Route> {
  const ending = band.courses.filter(({ link }) => isInRow(band.row, rankOf(plan, link.to)));
  const routes = new Map<string, Route>();
  for (const course of ending) if (course.lane) routes.set(course.link.link.id, routeLane(plan, band, before, course));
  const skips = routeSkips(plan, band, before);
  const uprights = [...routes.values(), ...skips.values()].flatMap(({ points }) => uprightsOf(points));
  for (const [{ link }, { points, line }] of skips) {
    const [level = { from: 0, to: 0, y: line }] = levelsOf(points).filter(({ y }) => y === line);
    routes.set(link.link.id, { points, label: placeOnLevel(level, link.link.label, uprights) });
  }
  return routes;
}

function routeLane(plan: Plan, band: Band, before: Band | undefined, course: Course): Route {
  const { columns, shift, row } = band;
  const stops = stopsOf(plan, course).filter(({ rank }) => isInRow(row, rank));
  const [first, last] = [stops[0]?.y ?? 0, stops.at(-1)?.y ?? 0];
  const bends = stops.slice(1).flatMap((stop, index) => {
    const { rank, y } = stops[index] ?? stop;
    const x = columns.bend(rank, trunkAt(plan, course, rank));
    return [y, stop.y].map((level) => ({ x, y: level + shift }));
  });
  const start = comeFrom(plan, band, before, course, first + shift);
  const points = simplify([...start, ...bends, { x: columns.left(course.link.to), y: last + shift }]);
  const labelled = stops.find(({ rank }) => rank === course.lane?.labelRank);
  if (labelled) return { points, label: { x: columns.middle(labelled.rank), y: labelled.y + shift } };
  return { points, label: { x: (columns.entry + (before?.columns.exit ?? 0)) / 2, y: band.channel } };
}

/** From the right side of the source to a height in this band, by way of the channel if the source is in the row before. */
function comeFrom(plan: Plan, band: Band, before: Band | undefined, course: Course, height: number): readonly Point[] {
  const { from } = course.link;
  const isWrapped = before && band.row.entering.includes(course.link);
  const source = isWrapped ? before : band;
  const y = source.shift + (course.exit.side === 'level' ? course.exit.y : (plan.ranks.boxes[from]?.y ?? 0));
  const start = { x: source.columns.right(from), y };
  if (!isWrapped) return [start];
  return [
    start,
    { x: before.columns.exit, y },
    { x: before.columns.exit, y: band.channel },
    { x: band.columns.entry, y: band.channel },
    { x: band.columns.entry, y: height },
  ];
}

/** The points of every skip of a band, and the height of its track. */
function routeSkips(
  plan: Plan,
  band: Band,
  before: Band | undefined,
): ReadonlyMap<Course, { readonly points: readonly Point[]; readonly line: number }> {
  const entries = placeEntries(band);
  const routes = new Map<Course, { readonly points: readonly Point[]; readonly line: number }>();
  band.tracks.forEach((track, index) => {
    const line = band.lines[index] ?? 0;
    for (const { course } of track.spans) {
      const start = leaveBySkip(plan, band, before, course, line);
      const end = enterBySkip(plan, band, course, line, entries.get(course) ?? 0);
      routes.set(course, { points: simplify([...start, ...end]), line });
    }
  });
  return routes;
}

function leaveBySkip(plan: Plan, band: Band, before: Band | undefined, course: Course, line: number): readonly Point[] {
  const { columns, shift, row } = band;
  const { from } = course.link;
  if (row.entering.includes(course.link)) return comeFrom(plan, band, before, course, line);
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

function enterBySkip(plan: Plan, band: Band, course: Course, line: number, inset: number): readonly Point[] {
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
