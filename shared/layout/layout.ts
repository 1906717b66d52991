import type { Box, Point, Size } from './geometry';
import { findPieces } from './pieces';
import { packPieces } from './pack';
import { keepPins } from './pins';
import { placePiece } from './place-piece';

/**
 * All that the layout may know of a network: boxes, links and the room that labels need. It is plain data, so that it
 * crosses into a worker, and comparing two inputs tells whether the layout has anything to do.
 */
export interface LayoutInput {
  readonly boxes: readonly LayoutBox[];
  readonly links: readonly LayoutLink[];
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

/**
 * A place for every box and a course for every link: left to right, in rows, skips above, labels clear of everything.
 *
 * Pure and synchronous; the same input gives the same output on every machine. Never fails: cycles, loops, links to nowhere
 * and networks of any size are drawn as well as can be. The passes, each with what it needs and what it leaves:
 *
 * 1. `pieces`: the parts that hang together.
 * 2. `skips`: which links run above the boxes.
 * 3. `segments`: the column and the height of every box, by dagre.
 * 4. `rows`: where a row ends and the next begins.
 * 5. `ports`: where a link meets a box.
 * 6. `columns`: how wide the gaps are, for labels and bends.
 * 7. `tracks`: which skip lies over which.
 * 8. `bands`: how high the rows are.
 * 9. `routes`: the corners of every line, and the place of its label.
 * 10. `pack`: the pieces side by side, and under one another.
 * 11. `pins`: boxes placed by hand stand where they were put, and their links follow.
 */
export function layOut(input: LayoutInput): Layout {
  return keepPins(input, packPieces(findPieces(input).map(placePiece)));
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
}

/** The room that a label takes when it stands at a point of a line. */
export const labelBox = ({ x, y }: Point, { width, above, below }: Label): Box => ({
  x: x - width / 2,
  y: y - above,
  width,
  height: above + below,
});
