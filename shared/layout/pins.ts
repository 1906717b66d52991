import { findClearPlace, type Surroundings } from './clear-place';
import { routeFreely } from './free-route';
import { bottom, grow, overlap, type Box, type Point } from './geometry';
import { labelBox, type Layout, type LayoutInput, type LayoutLink, type Route } from './layout';

/** The least room between a box placed by hand and one that makes way for it. */
const wayGap = 16;

/**
 * Pass 11. Needs the layout of all boxes; leaves those placed by hand where they were put. The others keep their places, so
 * that moving one box moves no other, unless one was put on top of them: they make way downwards. The links of all
 * boxes that moved are routed anew, around the others.
 */
export function keepPins(input: LayoutInput, layout: Layout): Layout {
  if (input.boxes.every(({ pinned }) => !pinned)) return layout;
  const boxes = makeWay(input, layout.boxes);
  const moved = new Set(
    [...boxes].filter(([id, { x, y }]) => !samePlace(layout.boxes.get(id), { x, y })).map(([id]) => id),
  );
  const places = new Map([...boxes].map(([id, { x, y }]) => [id, { x, y }]));
  return { boxes: places, links: routeMoved(input.links, layout.links, boxes, moved) };
}

const samePlace = (a: Point | undefined, b: Point): boolean => a?.x === b.x && a.y === b.y;

/** The boxes at their places. */
function makeWay({ boxes }: LayoutInput, places: Layout['boxes']): ReadonlyMap<string, Box> {
  const settled = new Map(
    boxes.map(({ id, width, height, pinned }) => [
      id,
      { ...(pinned ?? places.get(id) ?? { x: 0, y: 0 }), width, height },
    ]),
  );
  const pins = boxes.filter(({ pinned }) => pinned).flatMap(({ id }) => settled.get(id) ?? []);
  for (const { id, pinned } of boxes) {
    const box = settled.get(id);
    if (pinned || !box || !pins.some((pin) => overlap(grow(pin, wayGap), box))) continue;
    settled.delete(id);
    settled.set(id, moveDown(box, [...settled.values()]));
  }
  return settled;
}

function moveDown(box: Box, others: readonly Box[]): Box {
  let place = box;
  for (let hit = findHit(place, others); hit; hit = findHit(place, others))
    place = { ...place, y: bottom(hit) + wayGap };
  return place;
}

const findHit = (box: Box, others: readonly Box[]): Box | undefined =>
  others.find((other) => overlap(grow(other, wayGap), box));

function routeMoved(
  links: readonly LayoutLink[],
  routes: Layout['links'],
  boxes: ReadonlyMap<string, Box>,
  moved: ReadonlySet<string>,
): Layout['links'] {
  const result = new Map<string, Route>();
  const around: Surroundings = { boxes: [...boxes.values()], labels: [] };
  const isMoved = ({ from, to }: LayoutLink): boolean => moved.has(from) || moved.has(to);
  const drawn = links.filter(({ id }) => routes.has(id));
  // First those that stay, so that the others find their labels' places taken.
  for (const link of [...drawn.filter((one) => !isMoved(one)), ...drawn.filter(isMoved)]) {
    const [from, to, old] = [boxes.get(link.from), boxes.get(link.to), routes.get(link.id)];
    if (!from || !to || !old) continue;
    const route = isMoved(link) ? routeFreely(link, from, to, around) : keepRoute(link, old, around);
    result.set(link.id, route);
    around.labels.push(labelBox(route.label, link.label));
  }
  return result;
}

/** The same line, with its label elsewhere on it where a box now stands. */
function keepRoute({ label }: LayoutLink, route: Route, around: Surroundings): Route {
  const room = labelBox(route.label, label);
  if (!around.boxes.some((box) => overlap(box, room))) return route;
  return { ...route, label: findClearPlace(route.points, label, around).place };
}
