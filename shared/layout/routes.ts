import type { Band } from './bands';
import { stopsOf, trunkAt } from './columns';
import type { Route } from './layout';
import { placeOnLevel, simplify, uprightsOf } from './lines';
import { isInRow, rankOf, type Plan } from './plan';
import type { Course } from './ports';
import { comeFrom, type Site } from './site';
import { routeSkips } from './skip-routes';

/** Pass 9. Needs a plan and its bands; leaves the course of every link, by its id. */
export function routeLinks(plan: Plan, bands: readonly Band[]): ReadonlyMap<string, Route> {
  return new Map(bands.flatMap((band, index) => [...routeBand({ plan, band, before: bands[index - 1] })]));
}

/** The links that end in a band. The labels of skips come last, to stand beside the lines that cross theirs. */
function routeBand(site: Site): ReadonlyMap<string, Route> {
  const { plan, band } = site;
  const ending = band.courses.filter(({ link }) => isInRow(band.row, rankOf(plan, link.to)));
  const routes = new Map<string, Route>();
  for (const course of ending) if (course.lane) routes.set(course.link.link.id, routeLane(site, course));
  const skips = routeSkips(site);
  const uprights = [...routes.values(), ...skips.values()].flatMap(({ points }) => uprightsOf(points));
  for (const [{ link }, { points, level }] of skips)
    routes.set(link.link.id, { points, label: placeOnLevel(level, link.link.label, uprights) });
  return routes;
}

function routeLane(site: Site, course: Course): Route {
  const { plan, band, before } = site;
  const { columns, shift, row } = band;
  const stops = stopsOf(plan, course).filter(({ rank }) => isInRow(row, rank));
  const [first, last] = [stops[0]?.y ?? 0, stops.at(-1)?.y ?? 0];
  const bends = stops.slice(1).flatMap((stop, index) => {
    const { rank, y } = stops[index] ?? stop;
    const x = columns.bend(rank, trunkAt(plan, course, rank));
    return [y, stop.y].map((level) => ({ x, y: level + shift }));
  });
  const start = comeFrom(site, course, first + shift);
  const points = simplify([...start, ...bends, { x: columns.left(course.link.to), y: last + shift }]);
  const labelled = stops.find(({ rank }) => rank === course.lane?.labelRank);
  if (labelled) return { points, label: { x: columns.middle(labelled.rank), y: labelled.y + shift } };
  return { points, label: { x: (columns.entry + (before?.columns.exit ?? 0)) / 2, y: band.channel } };
}
