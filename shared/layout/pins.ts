import { bottom, grow, overlap, type Box, type Point } from './geometry';
import type { Layout, LayoutInput } from './layout';
import { relabel } from './relabel';
import { reroute } from './reroute';

/** The least room between a box placed by hand and one that makes way for it. */
const wayGap = 16;

/**
 * Pass 11. Needs the layout of all boxes; leaves those placed by hand where they were put. The others keep their places, so
 * that moving one box moves no other, unless one was put on top of them: they make way downwards. Lines and labels follow
 * in the two passes after this.
 */
export function keepPins(input: LayoutInput, layout: Layout): Layout {
  const { covers = [] } = input;
  if (covers.length === 0 && input.boxes.every(({ pinned }) => !pinned)) return layout;
  const boxes = makeWay(input, layout.boxes);
  const moved = new Set([...boxes].filter(([id, box]) => !samePlace(layout.boxes.get(id), box)).map(([id]) => id));
  const places = new Map([...boxes].map(([id, { x, y }]) => [id, { x, y }]));
  if (moved.size === 0 && covers.length === 0) return { boxes: places, links: layout.links };
  const drawn = reroute(input.links, layout.links, boxes, moved);
  return { boxes: places, links: relabel(drawn, [...boxes.values(), ...covers]) };
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
