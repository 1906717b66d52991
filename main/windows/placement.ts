import type { Rectangle } from 'electron';

/** Where a window is: its size and place when it is not maximized, and whether it is. */
export interface Placement extends Rectangle {
  readonly maximized: boolean;
}

export const smallest = { width: 640, height: 480 };
const usual = { width: 1280, height: 820 };
const cascade = 28;

/**
 * Where to put a window so that all of it can be seen, whatever became of the screens since it was there.
 * @param wanted where the last window was; null the first time
 * @param workAreas the screens without their bars, the main one first
 * @param open the windows that are already there: a new one is put a little beside each
 */
export function place(wanted: Placement | null, workAreas: readonly Rectangle[], open: number): Placement {
  const bounds = wanted ?? { ...usual, x: NaN, y: NaN, maximized: false };
  const area = bestArea(bounds, workAreas);
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  const [x, y] = overlap(bounds, area) > 0 ? [bounds.x, bounds.y] : centred(width, height, area);
  const shift = cascade * open;
  return {
    x: within(x + shift, area.x, area.x + area.width - width),
    y: within(y + shift, area.y, area.y + area.height - height),
    width,
    height,
    maximized: bounds.maximized && open === 0,
  };
}

const none: Rectangle = { x: 0, y: 0, ...usual };

/** The screen that shows most of the window, or the main one if none shows any of it. */
function bestArea(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle {
  const [main = none, ...others] = areas;
  return others.reduce((best, area) => (overlap(bounds, area) > overlap(bounds, best) ? area : best), main);
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

const centred = (width: number, height: number, area: Rectangle): [number, number] => [
  Math.round(area.x + (area.width - width) / 2),
  Math.round(area.y + (area.height - height) / 2),
];

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
