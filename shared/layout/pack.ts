import { bottom, right, type Point } from './geometry';
import type { Layout, Route } from './layout';
import type { PlacedPiece } from './place-piece';
import { rowWidth } from './rows';

const pieceGap = 64;

/**
 * Pass 10. Needs placed pieces; leaves them on shelves, side by side as long as a row is wide. The boxes of the first begin
 * at the origin, and on every shelf the first rows are level.
 */
export function packPieces(pieces: readonly PlacedPiece[]): Layout {
  const boxes = new Map<string, Point>();
  const links = new Map<string, Route>();
  let y = 0;
  for (const [number, shelf] of fillShelves(pieces).entries()) {
    if (number > 0) y -= Math.min(...shelf.map(({ bounds }) => bounds.y));
    let x = 0;
    for (const [index, piece] of shelf.entries()) {
      if (index > 0) x -= piece.bounds.x;
      for (const [id, place] of piece.boxes) boxes.set(id, add(place, { x, y }));
      for (const [id, route] of piece.links) links.set(id, moveRoute(route, { x, y }));
      x += right(piece.bounds) + pieceGap;
    }
    y += Math.max(...shelf.map(({ bounds }) => bottom(bounds))) + pieceGap;
  }
  return { boxes, links };
}

function fillShelves(pieces: readonly PlacedPiece[]): readonly (readonly PlacedPiece[])[] {
  const shelves: PlacedPiece[][] = [];
  let width = Infinity;
  for (const piece of pieces) {
    width += pieceGap + piece.bounds.width;
    if (width <= rowWidth) shelves.at(-1)?.push(piece);
    else {
      shelves.push([piece]);
      width = piece.bounds.width;
    }
  }
  return shelves;
}

const add = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });

const moveRoute = ({ points, label }: Route, by: Point): Route => ({
  points: points.map((point) => add(point, by)),
  label: add(label, by),
});
