import { findDepths, findLateDepths } from './depths';
import type { Piece, PieceLink } from './pieces';
import { groupBy } from './pieces';

/** The links of a piece by how they are drawn. */
export interface PartedLinks {
  /** These decide where the boxes stand; each runs in a lane of its own between the columns. They have no cycle. */
  readonly lanes: readonly PieceLink[];
  /** These run above the boxes. */
  readonly skips: readonly PieceLink[];
}

/**
 * Pass 2. Needs a piece; leaves its links parted into lanes and skips.
 *
 * A skip is a link that a longer way through other boxes accompanies: the shortcut of a residual block, the long
 * connections of a U-Net or a DenseNet. Left out of the layering, they let the main line run straight; drawn above, they
 * look as in papers. One that begins or ends beside other boxes would cross on its way up what stands above, and is a lane. A
 * link back (a cycle in a damaged file), a loop and the second of two equal links are drawn above as well.
 */
export function partLinks(piece: Piece): PartedLinks {
  const skips = new Set([...findRepeats(piece.links), ...findBackLinks(piece)]);
  const forward = piece.links.filter((link) => !skips.has(link));
  for (const link of findShortcuts(piece.boxes.length, forward)) skips.add(link);
  for (const link of findInCompany(piece, forward, skips)) skips.delete(link);
  return {
    lanes: forward.filter((link) => !skips.has(link)),
    skips: piece.links.filter((link) => skips.has(link)),
  };
}

/** Loops, and all but the first link between the same two boxes. */
function findRepeats(links: readonly PieceLink[]): readonly PieceLink[] {
  const seen = new Set<string>();
  return links.filter(({ from, to }) => {
    const pair = `${from} ${to}`;
    if (from === to || seen.has(pair)) return true;
    seen.add(pair);
    return false;
  });
}

/** The links that close a cycle, found by a walk in depth from every box (iterative: a chain may be very long). */
function findBackLinks({ boxes, links }: Piece): readonly PieceLink[] {
  const leaving = groupBy(links, ({ from }) => from);
  const state: ('open' | 'done' | undefined)[] = [];
  const back: PieceLink[] = [];
  for (const start of boxes.keys()) {
    if (state[start]) continue;
    const path = [{ box: start, next: 0 }];
    state[start] = 'open';
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const link = leaving.get(top.box)?.[top.next++];
      if (!link) {
        state[top.box] = 'done';
        path.pop();
      } else if (state[link.to] === 'open') back.push(link);
      else if (state[link.to] !== 'done') {
        state[link.to] = 'open';
        path.push({ box: link.to, next: 0 });
      }
    }
  }
  return back;
}

/** The links whose target can also be reached by way of other boxes. The links have no cycle. */
function findShortcuts(count: number, links: readonly PieceLink[]): readonly PieceLink[] {
  const leaving = groupBy(links, ({ from }) => from);
  const depth = findDepths(count, links);
  const depthOf = (box: number): number => depth[box] ?? 0;
  return [...leaving.values()].flatMap((group) => {
    // A target one step deeper cannot be reached in two, so most boxes of most networks end here.
    const far = group.filter(({ from, to }) => depthOf(to) > depthOf(from) + 1);
    if (far.length === 0) return [];
    const limit = Math.max(...far.map(({ to }) => depthOf(to)));
    const reached = new Set<number>();
    const waiting = group.map(({ to }) => to);
    for (let box = waiting.pop(); box !== undefined; box = waiting.pop()) {
      for (const { to } of leaving.get(box) ?? []) {
        if (reached.has(to) || depthOf(to) > limit) continue;
        reached.add(to);
        waiting.push(to);
      }
    }
    return far.filter(({ to }) => reached.has(to));
  });
}

/** The shortcuts of which an end shares its column with another box. */
function findInCompany(
  { boxes }: Piece,
  forward: readonly PieceLink[],
  skips: ReadonlySet<PieceLink>,
): readonly PieceLink[] {
  const lanes = forward.filter((link) => !skips.has(link));
  const depths = findLateDepths(boxes.length, lanes);
  const columns = groupBy(boxes.keys(), (box) => depths[box] ?? 0);
  const isAlone = (box: number): boolean => columns.get(depths[box] ?? 0)?.length === 1;
  return forward.filter((link) => skips.has(link) && !(isAlone(link.from) && isAlone(link.to)));
}
