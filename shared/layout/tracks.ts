import type { Course } from './ports';

/** A level line above a row, over so much of its length. Its label may make it longer than the line. */
export interface Span {
  readonly course: Course;
  readonly from: number;
  readonly to: number;
}

export interface Track {
  readonly spans: readonly Span[];
  /** Room above and below the line of the track. */
  readonly above: number;
  readonly below: number;
}

/** The least room between what stands on one track. */
const spanGap = 12;
const leastPitch = 14;
/** From the row up to the lowest track: room for an arrow head and a rounded corner. */
export const trackClearance = 20;

/**
 * Pass 7. Needs the level lines above a row; leaves them on tracks, the lowest first. The short ones lie low, so that a line
 * over another does not cross it.
 */
export function stackTracks(spans: readonly Span[]): readonly Track[] {
  const tracks: Span[][] = [];
  for (const span of spans.toSorted((a, b) => widthOf(a) - widthOf(b))) {
    const free = tracks.find((track) => track.every((other) => !meets(roomOf(other), roomOf(span))));
    if (free) free.push(span);
    else tracks.push([span]);
  }
  return tracks.map((own) => {
    const labels = own.map(({ course }) => course.link.link.label);
    const below = Math.max(...labels.map((label) => label.below));
    return { spans: own, above: Math.max(leastPitch - below, ...labels.map((label) => label.above)), below };
  });
}

const widthOf = ({ from, to }: Span): number => Math.abs(to - from);

const roomOf = ({ course, from, to }: Span): readonly [number, number] => {
  const half = Math.max(Math.abs(to - from), course.link.link.label.width) / 2;
  return [(from + to) / 2 - half - spanGap / 2, (from + to) / 2 + half + spanGap / 2];
};

const meets = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1];

/** The height of everything above the row. */
export const heightOf = (tracks: readonly Track[]): number =>
  tracks.reduce((sum, { above, below }) => sum + above + below, tracks.length > 0 ? trackClearance : 0);

/** The height of the line of each track, from the top of the row up. */
export function linesOf(tracks: readonly Track[]): readonly number[] {
  let y = -trackClearance;
  return tracks.map(({ above, below }) => {
    const line = y - below;
    y = line - above;
    return line;
  });
}
