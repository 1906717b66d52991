import { findClearPlace, piecesOf } from './clear-place';
import { routeFreely } from './free-route';
import { bottom, grow, overlap, type Box, type Point } from './geometry';
import { labelBox, type Layout, type LayoutInput, type LayoutLink, type Route } from './layout';

/** The least room between a box placed by hand and one that makes way for it. */
const wayGap = 16;
/** The least room between a label and a line that passes it. */
const lineMargin = 4;

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
  const all = [...boxes.values()];
  const isMoved = ({ from, to }: LayoutLink): boolean => moved.has(from) || moved.has(to);
  const drawn = links.flatMap((link) => {
    const [from, to, old] = [boxes.get(link.from), boxes.get(link.to), routes.get(link.id)];
    if (!from || !to || !old) return [];
    return [{ link, old, points: isMoved(link) ? routeFreely(link, from, to, all) : old.points }];
  });
  // First the labels that stay, so that the others find their places taken.
  const ordered = [...drawn.filter(({ link }) => !isMoved(link)), ...drawn.filter(({ link }) => isMoved(link))];
  const labels: Box[] = [];
  const result = new Map<string, Route>();
  for (const { link, old, points } of ordered) {
    const linesBeside = (): readonly Box[] =>
      drawn
        .filter((other) => other.link !== link)
        .flatMap((other) => piecesOf(other.points).map((piece) => grow(piece, lineMargin)));
    const stays = !isMoved(link) && !all.some((box) => overlap(box, labelBox(old.label, link.label)));
    const label = stays ? old.label : findClearPlace(points, link.label, { boxes: all, labels, lines: linesBeside() });
    labels.push(labelBox(label, link.label));
    result.set(link.id, { points, label });
  }
  return result;
}
