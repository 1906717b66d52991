import { overlap, type Box, type Point } from './geometry';
import { labelBox, type Label } from './layout';
import { levelsOf } from './lines';

/** What a label must not lie on. */
export interface Surroundings {
  readonly boxes: readonly Box[];
  readonly labels: Box[];
}

export interface ClearPlace {
  readonly place: Point;
  /** False where nothing on the line was clear, and the label stands off it. */
  readonly isOnLine: boolean;
}

const slideBy = 8;

/**
 * A place for a label on some line among boxes and other labels: on the longest level piece that has a clear one, as near to
 * its middle as can be; else off the line, straight above the middle of the longest.
 */
export function findClearPlace(points: readonly Point[], label: Label, { boxes, labels }: Surroundings): ClearPlace {
  const isClear = (place: Point): boolean => {
    const room = labelBox(place, label);
    return ![...boxes, ...labels].some((other) => overlap(other, room));
  };
  const levels = levelsOf(points).toSorted((a, b) => b.to - b.from - (a.to - a.from));
  for (const { from, to, y } of levels) {
    const place = slides((to - from - label.width) / 2)
      .map((by) => ({ x: (from + to) / 2 + by, y }))
      .find(isClear);
    if (place) return { place, isOnLine: true };
  }
  const [longest = { from: points[0]?.x ?? 0, to: points[0]?.x ?? 0, y: points[0]?.y ?? 0 }] = levels;
  let place = { x: (longest.from + longest.to) / 2, y: longest.y };
  while (!isClear(place)) place = { ...place, y: place.y - slideBy };
  return { place, isOnLine: false };
}

/** `0, 8, −8, 16, −16, …` as far as there is room. The middle is always tried. */
const slides = (room: number): readonly number[] =>
  [0, ...Array.from({ length: Math.max(0, Math.floor(room / slideBy)) }, (_, index) => (index + 1) * slideBy)].flatMap(
    (by) => (by === 0 ? [0] : [by, -by]),
  );
