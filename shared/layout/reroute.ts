import { piecesOf } from './clear-place';
import { routeFreely } from './free-route';
import { overlap, type Box, type Point } from './geometry';
import type { Layout, LayoutLink, Route } from './layout';

/** A link between two boxes on its course, which may be another than the one it was laid out on. */
export interface Drawn {
  readonly link: LayoutLink;
  readonly old: Route;
  readonly points: readonly Point[];
}

/**
 * Pass 12. Needs the boxes at their last places, and which of them moved; leaves every link with a course. The links of
 * boxes that moved are routed anew, and so are those on whose lines such a box has come to stand.
 */
export function reroute(
  links: readonly LayoutLink[],
  routes: Layout['links'],
  boxes: ReadonlyMap<string, Box>,
  moved: ReadonlySet<string>,
): readonly Drawn[] {
  const all = [...boxes.values()];
  const movedBoxes = [...boxes].filter(([id]) => moved.has(id)).map(([, box]) => box);
  const isLost = ({ from, to }: LayoutLink, { points }: Route): boolean =>
    moved.has(from) || moved.has(to) || piecesOf(points).some((piece) => movedBoxes.some((box) => overlap(box, piece)));
  return links.flatMap((link) => {
    const [from, to, old] = [boxes.get(link.from), boxes.get(link.to), routes.get(link.id)];
    if (!from || !to || !old) return [];
    return [{ link, old, points: isLost(link, old) ? routeFreely(link, from, to, all) : old.points }];
  });
}
