import type { Box, Point, Size } from './geometry';

/**
 * All that the layout may know of a network: boxes, links and the room that labels need. It is plain data, so that it
 * crosses into a worker, and comparing two inputs tells whether the layout has anything to do.
 */
export interface LayoutInput {
  readonly boxes: readonly LayoutBox[];
  readonly links: readonly LayoutLink[];
  /** What is painted over everything where a person put it: labels keep clear of it, boxes and lines do not. */
  readonly covers?: readonly Box[];
}

export interface LayoutBox extends Size {
  readonly id: string;
  /** The top left corner, if placed by hand. */
  readonly pinned?: Point;
}

/** A line from the right side of a box to the left side of another. */
export interface LayoutLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly output: Slot;
  readonly input: Slot;
  readonly label: Label;
  /** What the texts need once they are shortened, if they can be. */
  readonly short?: Label;
}

/** Which of a box's ports, counted from the top. */
export interface Slot {
  readonly index: number;
  readonly count: number;
}

/** The room that the texts of a link need: so wide, so far above its line and so far below. */
export interface Label {
  readonly width: number;
  readonly above: number;
  readonly below: number;
}

export interface Layout {
  /** The top left corner of every box, by its id. */
  readonly boxes: ReadonlyMap<string, Point>;
  /** The course of every link between two boxes, by its id. */
  readonly links: ReadonlyMap<string, Route>;
}

export interface Route {
  /** The corners of a line of level and upright pieces, from the source's port to the target's. */
  readonly points: readonly Point[];
  /** The point on a level piece over which the label stands centred. */
  readonly label: Point;
  /** True where there was no room for the whole label. */
  readonly isShort?: true;
}

/** The room that a label takes when it stands at a point of a line. */
export const labelBox = ({ x, y }: Point, { width, above, below }: Label): Box => ({
  x: x - width / 2,
  y: y - above,
  width,
  height: above + below,
});
