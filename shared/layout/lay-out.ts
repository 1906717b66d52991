import type { Layout, LayoutInput } from './layout';
import { packPieces } from './pack';
import { findPieces } from './pieces';
import { keepPins } from './pins';
import { placePiece } from './place-piece';

/**
 * A place for every box and a course for every link: left to right, in rows, skips above, labels clear of everything.
 *
 * Pure and synchronous; the same input gives the same output on every machine. Never fails: cycles, loops, links to nowhere
 * and networks of any size are drawn as well as can be. The passes, each with what it needs and what it leaves:
 *
 * 1. `pieces`: the parts that hang together.
 * 2. `skips`: which links run above the boxes.
 * 3. `segments`: the column and the height of every box, by `ranking/rank-segment`.
 * 4. `rows`: where a row ends and the next begins.
 * 5. `ports`: where a link meets a box.
 * 6. `columns`: how wide the gaps are, for labels and bends.
 * 7. `tracks`: which skip lies over which.
 * 8. `bands`: how high the rows are.
 * 9. `routes`: the corners of every line, and the place of its label.
 * 10. `pack`: the pieces side by side, and under one another.
 * 11. `pins`: boxes placed by hand stand where they were put.
 * 12. `reroute`: lines follow the boxes that moved, and go around them.
 * 13. `relabel`: labels whose place is taken find another.
 */
export function layOut(input: LayoutInput): Layout {
  return keepPins(input, packPieces(findPieces(input).map(placePiece)));
}
