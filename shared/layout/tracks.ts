import type { Label } from './layout';
import { groupBy } from './pieces';
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
/** What the piece of a line that no other lies on has beyond its label: room for two lines that come down beside each other. */
const ownMargin = 72;
/** From the row up to the lowest track: room for an arrow head and a rounded corner. */
export const trackClearance = 20;

/**
 * Pass 7. Needs the level lines above a row; leaves them on tracks, the lowest first. The short ones lie low, so that a line
 * over another does not cross it. Lines of one output are one trunk, from which each goes down to its box.
 */
export function stackTracks(spans: readonly Span[]): readonly Track[] {
  const tracks: Trunk[][] = [];
  for (const trunk of bundle(spans).toSorted((a, b) => lengthOf(a) - lengthOf(b))) {
    const free = tracks.find((track) => track.every((other) => !meets(roomOf(other), roomOf(trunk))));
    if (free) free.push(trunk);
    else tracks.push([trunk]);
  }
  return tracks.map((trunks) => {
    const own = trunks.flat();
    const labels = own.map(labelOf);
    const below = Math.max(...labels.map((label) => label.below));
    return { spans: own, above: Math.max(leastPitch - below, ...labels.map((label) => label.above)), below };
  });
}

/** Spans of one output that begin at one place and lie on one another, the shortest first. */
type Trunk = readonly Span[];

/** A span joins the shorter ones of its output where what it has beyond them is long enough for its label. */
function bundle(spans: readonly Span[]): readonly Trunk[] {
  return [...groupBy(spans, trunkKey).values()].flatMap((group) => {
    const trunks: Span[][] = [];
    for (const span of group.toSorted((a, b) => lengthOf([a]) - lengthOf([b]))) {
      const trunk = trunks.find((shorter) => hasOwnPiece(span, shorter.at(-1)));
      if (trunk) trunk.push(span);
      else trunks.push([span]);
    }
    return trunks;
  });
}

const trunkKey = ({ course: { link }, from, to }: Span): string =>
  `${link.from} ${link.link.output.index} ${from} ${Math.sign(to - from)}`;

const hasOwnPiece = (span: Span, shorter: Span | undefined): boolean =>
  shorter !== undefined && Math.abs(span.to - shorter.to) >= labelOf(span).width + ownMargin;

const labelOf = ({ course }: Span): Label => course.link.link.label;

const lengthOf = (trunk: Trunk): number => Math.max(...trunk.map(({ from, to }) => Math.abs(to - from)));

/** From where to where nothing else may stand on the track: as far as its lines and labels reach. */
function roomOf(trunk: Trunk): readonly [number, number] {
  const ends = trunk.flatMap((span) => {
    const half = Math.max(Math.abs(span.to - span.from), labelOf(span).width) / 2;
    const middle = (span.from + span.to) / 2;
    return [middle - half - spanGap / 2, middle + half + spanGap / 2];
  });
  return [Math.min(...ends), Math.max(...ends)];
}

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
