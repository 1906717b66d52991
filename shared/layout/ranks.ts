import type { Label, LayoutBox } from './layout';
import type { PieceLink } from './pieces';

/**
 * Where everything stands, as a grid with free heights: the even ranks are the columns of boxes, the odd ones the gaps
 * between them. Heights are of centre lines, and 0 is the main line.
 */
export interface Ranks {
  /** By the index of the box in its piece. */
  readonly boxes: readonly Placed[];
  /** Links that are not in here have no lane and run above the boxes. */
  readonly lanes: ReadonlyMap<PieceLink, Lane>;
}

export interface Placed {
  readonly rank: number;
  readonly y: number;
}

/** The heights at which a link passes the ranks between its ends, one a rank, and the rank that has room for its label. */
export interface Lane {
  readonly ys: readonly number[];
  readonly labelRank: number;
}

/** The column of a box, counted from 0; its rank is twice that. */
export type Depth = (box: number) => number;

/** What is ranked together: some boxes of a piece by their index, and the lanes between them. */
export interface Segment {
  readonly boxes: ReadonlyMap<number, LayoutBox>;
  readonly lanes: readonly PieceLink[];
}

/** What a ranking makes of a segment: the heights of its boxes, and lanes. The heights are its own. */
export interface RankedSegment {
  readonly boxes: ReadonlyMap<number, number>;
  readonly lanes: ReadonlyMap<PieceLink, Lane>;
}

/** The least room between two boxes of a column. */
export const boxGap = 32;

/** The least room between a lane and what is beside it. */
export const laneGap = 12;

/** A label stands on both sides of its line, which runs through the middle of the room kept for it. */
export const labelHeight = ({ above, below }: Label): number => 2 * Math.max(above, below);
