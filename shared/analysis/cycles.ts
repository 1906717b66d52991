import type { Wires } from './wires';

/**
 * The connections that lead back to a layer they come from, by way of others: without them there is no cycle. Found by
 * walking forward from the starts, one after the other; which connection of a cycle leads back depends on where it is entered.
 */
export function backConnections(
  starts: readonly number[],
  wires: Wires,
  byName: (a: number, b: number) => number,
): ReadonlySet<number> {
  const back = new Set<number>();
  const done = new Set<number>();
  for (const start of starts) if (!done.has(start)) walk(start, (layer) => exitsOf(layer, wires, byName), done, back);
  return back;
}

/** A connection out of a layer, and the layer it leads to. */
interface Exit {
  readonly wire: number;
  readonly target: number;
}

/** Depth first, with a stack of our own: a chain of 100,000 layers would exhaust the language's. */
function walk(start: number, exits: (layer: number) => Exit[], done: Set<number>, back: Set<number>): void {
  const open = new Set([start]);
  const visits = [{ layer: start, left: exits(start) }];
  for (let last = visits.at(-1); last; last = visits.at(-1)) {
    const exit = last.left.pop();
    if (!exit) {
      visits.pop();
      open.delete(last.layer);
      done.add(last.layer);
    } else if (open.has(exit.target)) back.add(exit.wire);
    else if (!done.has(exit.target)) {
      open.add(exit.target);
      visits.push({ layer: exit.target, left: exits(exit.target) });
    }
  }
}

/** Connections are taken from the end, so the reader that is named first stands last. */
function exitsOf(layer: number, wires: Wires, byName: (a: number, b: number) => number): Exit[] {
  const exits: Exit[] = [];
  wires.follow(layer, (target, wire) => exits.push({ wire, target }));
  return exits.sort((a, b) => byName(b.target, a.target));
}
