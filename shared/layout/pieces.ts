import type { LayoutBox, LayoutInput, LayoutLink } from './layout';

/** A part of the network that hangs together. Its links name boxes by their index, which keeps the order of the input. */
export interface Piece {
  readonly boxes: readonly LayoutBox[];
  readonly links: readonly PieceLink[];
}

export interface PieceLink {
  readonly link: LayoutLink;
  readonly from: number;
  readonly to: number;
}

/**
 * Pass 1. Needs the input; leaves its connected pieces, in the order of their first boxes.
 * A link to or from a box that is not there has no course and is left out.
 */
export function findPieces({ boxes, links }: LayoutInput): readonly Piece[] {
  const number = new Map(boxes.map((box, index) => [box.id, index]));
  const kept = links.flatMap((link): PieceLink[] => {
    const [from, to] = [number.get(link.from), number.get(link.to)];
    return from === undefined || to === undefined ? [] : [{ link, from, to }];
  });
  const leader = findLeaders(boxes.length, kept);
  const members = groupBy(boxes.keys(), (box) => leader[box] ?? box);
  const linksOf = groupBy(kept, ({ from }) => leader[from] ?? from);
  return [...members].map(([first, indices]) => takePiece(boxes, indices, linksOf.get(first) ?? []));
}

function takePiece(boxes: readonly LayoutBox[], indices: readonly number[], links: readonly PieceLink[]): Piece {
  const renumbered = new Map(indices.map((box, index) => [box, index]));
  const numberOf = (box: number): number => renumbered.get(box) ?? 0;
  return {
    boxes: indices.flatMap((index) => boxes[index] ?? []),
    links: links.map(({ link, from, to }) => ({ link, from: numberOf(from), to: numberOf(to) })),
  };
}

/** For every box the first box of its piece (union-find with path halving). */
function findLeaders(count: number, links: readonly PieceLink[]): readonly number[] {
  const parent = Array.from({ length: count }, (_, index) => index);
  const parentOf = (box: number): number => parent[box] ?? box;
  const leaderOf = (start: number): number => {
    let box = start;
    while (parentOf(box) !== box) box = parent[box] = parentOf(parentOf(box));
    return box;
  };
  for (const { from, to } of links) {
    const [a, b] = [leaderOf(from), leaderOf(to)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  return parent.map(leaderOf);
}

/** The items by key, keys and items in the order in which they come. */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
