import { overlap, type Box, type Point } from './geometry';
import { labelBox, type Label, type LayoutLink, type Route } from './layout';

/** What a label must not lie on, and the lines that had better not run through it. */
export interface Surroundings {
  readonly boxes: readonly Box[];
  readonly labels: readonly Box[];
  readonly lines: readonly Box[];
}

/** How far a place is moved when the one before was not clear, and how far from an upright piece a label stands. */
const step = 8;

/**
 * A place for the label of a line among boxes, labels and other lines: over a level piece, beside an upright one, or, where
 * there is nothing clear, away from the line. A label that finds no clear place is shortened before it lies on a line.
 */
export function findClearPlace(
  points: readonly Point[],
  { label, short = label }: Pick<LayoutLink, 'label' | 'short'>,
  around: Surroundings,
): Pick<Route, 'label' | 'isShort'> {
  const whole = findPlaceAt(points, label, around);
  if (whole) return { label: whole };
  const place =
    findPlaceAt(points, short, around) ??
    findPlaceAt(points, short, { ...around, lines: [] }) ??
    goUp(points, short, around);
  return { label: place, ...(short === label ? {} : { isShort: true }) };
}

/**
 * A clear place over or beside the line itself; `undefined` if there is none. Level pieces come before upright ones, long
 * before short ones, and the middle of a piece before its ends.
 */
export function findPlaceAt(
  points: readonly Point[],
  label: Label,
  { boxes, labels, lines }: Surroundings,
): Point | undefined {
  const pieces = piecesOf(points).toSorted((a, b) => rank(b) - rank(a));
  const isClear = (place: Point, piece: Box): boolean => {
    const room = labelBox(place, label);
    const own = pieces.filter((other) => other !== piece);
    return ![boxes, labels, lines, own].some((others) => others.some((other) => overlap(other, room)));
  };
  for (const piece of pieces) {
    const place = placesAt(piece, label).find((one) => isClear(one, piece));
    if (place) return place;
  }
  return undefined;
}

/** The pieces of a line, each as a box without width or without height. */
export function piecesOf(points: readonly Point[]): readonly Box[] {
  return points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    const [x, y] = [Math.min(start.x, end.x), Math.min(start.y, end.y)];
    return { x, y, width: Math.abs(end.x - start.x), height: Math.abs(end.y - start.y) };
  });
}

/** A level piece of any length before an upright one, and among either the longer one first. */
const rank = (piece: Box): number => (piece.height === 0 ? piece.width : -1 / piece.height);

const lengthOf = ({ width, height }: Box): number => width + height;

function placesAt({ x, y, width, height }: Box, label: Label): readonly Point[] {
  if (height === 0) return slides(width - label.width).map((by) => ({ x: x + width / 2 + by, y }));
  const aside = label.width / 2 + step;
  return slides(height - label.above - label.below).flatMap((by) =>
    [aside, -aside].map((off) => ({ x: x + off, y: y + height / 2 + by })),
  );
}

/** `0, 8, −8, 16, −16, …` as far as there is room on both sides of the middle; nothing where there is none. */
function slides(room: number): readonly number[] {
  if (room < 0) return [];
  const count = Math.floor(room / 2 / step);
  return [0, ...Array.from({ length: count }, (_, index) => (index + 1) * step).flatMap((by) => [by, -by])];
}

/** Straight up from the middle of the longest piece until nothing is in the way. */
function goUp(points: readonly Point[], label: Label, { boxes, labels }: Surroundings): Point {
  const [start = { x: 0, y: 0 }] = points;
  const longest = piecesOf(points).reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), {
    ...start,
    width: 0,
    height: 0,
  });
  let place = { x: longest.x + longest.width / 2, y: longest.y + longest.height / 2 };
  const isTaken = (other: Box): boolean => overlap(other, labelBox(place, label));
  while (boxes.some(isTaken) || labels.some(isTaken)) place = { ...place, y: place.y - step };
  return place;
}
