import { placeBands, type Band } from './bands';
import { union, type Box, type Point } from './geometry';
import { labelBox, type Layout, type Route } from './layout';
import type { Piece } from './pieces';
import { planPiece, type Plan } from './plan';
import { routeLinks } from './routes';

/** A piece with a place for everything; the boxes of its first row begin at 0, skips stand above. */
export interface PlacedPiece extends Layout {
  readonly bounds: Box;
}

/** Passes 2 to 9 for one piece. */
export function placePiece(piece: Piece): PlacedPiece {
  const plan = planPiece(piece);
  const bands = placeBands(plan);
  const boxes = new Map(bands.flatMap((band) => placeBoxes(plan, band)));
  const links = routeLinks(plan, bands);
  return { boxes, links, bounds: union([...boxRooms(piece, boxes), ...linkRooms(piece, links)]) };
}

function placeBoxes({ piece, ranks }: Plan, { boxes, columns, shift }: Band): readonly (readonly [string, Point])[] {
  return boxes.flatMap((index) => {
    const box = piece.boxes[index];
    if (!box) return [];
    const y = (ranks.boxes[index]?.y ?? 0) + shift - box.height / 2;
    return [[box.id, { x: columns.left(index), y }] as const];
  });
}

const boxRooms = ({ boxes }: Piece, places: Layout['boxes']): readonly Box[] =>
  boxes.map(({ id, width, height }) => ({ x: 0, y: 0, ...places.get(id), width, height }));

/** The room of every line, and that of its label. */
function linkRooms({ links }: Piece, routes: Layout['links']): readonly Box[] {
  return links.flatMap(({ link }) => {
    const route = routes.get(link.id);
    return route ? [lineRoom(route), labelBox(route.label, link.label)] : [];
  });
}

const lineRoom = ({ points }: Route): Box => union(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
