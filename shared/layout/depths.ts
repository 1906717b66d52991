import { lowest } from './lowest';
import type { PieceLink } from './pieces';
import { groupBy } from './pieces';

/** The longest way to every box, in links. The links have no cycle. */
export function findDepths(count: number, links: readonly PieceLink[]): readonly number[] {
  const leaving = groupBy(links, ({ from }) => from);
  const depth = Array<number>(count).fill(0);
  const missing = Array<number>(count).fill(0);
  for (const { to } of links) missing[to] = (missing[to] ?? 0) + 1;
  const ready = [...missing.keys()].filter((box) => missing[box] === 0);
  for (const box of ready) {
    for (const { to } of leaving.get(box) ?? []) {
      depth[to] = Math.max(depth[to] ?? 0, (depth[box] ?? 0) + 1);
      missing[to] = (missing[to] ?? 0) - 1;
      if (missing[to] === 0) ready.push(to);
    }
  }
  return depth;
}

/** Depths, but for a box that nothing leads to: it stands right before the first box that it feeds. */
export function findLateDepths(count: number, lanes: readonly PieceLink[]): readonly number[] {
  const depths = findDepths(count, lanes);
  const fed = new Set(lanes.map(({ to }) => to));
  const leaving = groupBy(lanes, ({ from }) => from);
  return depths.map((depth, box) => {
    const targets = leaving.get(box);
    return fed.has(box) || !targets ? depth : lowest(targets, ({ to }) => depths[to] ?? 0) - 1;
  });
}
