import { groupBy } from './pieces';

/**
 * An upright piece of a line in the gap between two ranks. Bends of one trunk lie on one another: they are of the same
 * tensor, on its way to several boxes.
 */
export interface Bend {
  readonly trunk: string;
  readonly from: number;
  readonly to: number;
}

/** The tracks of a gap, from left to right. */
export interface Tracks {
  readonly count: number;
  readonly trackOf: (trunk: string) => number;
}

/** All bends of one trunk: where it comes from, and how far up and down it reaches. */
interface Trunk {
  readonly trunk: string;
  readonly from: number;
  readonly top: number;
  readonly bottom: number;
}

/** Nearer than this, two lines cannot be told apart. */
const nearest = 4;

/**
 * Gives every trunk in a gap a track of its own where it would else lie on another. Lines that all go down, or all go
 * up, do not cross: the one that has the shortest way to the far side bends first.
 */
export function assignTracks(bends: readonly Bend[]): Tracks {
  const trunks = mergeBends(bends.filter(({ from, to }) => from !== to));
  const falling = trunks.filter((one) => one.bottom > one.from).toSorted((a, b) => b.from - a.from);
  const rising = trunks.filter((one) => one.bottom <= one.from).toSorted((a, b) => a.from - b.from);
  const tracks = new Map<Trunk, number>();
  const taken = (others: readonly Trunk[], one: Trunk): readonly number[] =>
    others.flatMap((other) => (touches(other, one) ? (tracks.get(other) ?? []) : []));
  for (const [group, others] of [[falling, []] as const, [rising, falling] as const]) {
    for (const one of group) {
      const crossed = new Set(taken(others, one));
      let track = Math.max(-1, ...taken(group, one)) + 1;
      while (crossed.has(track)) track++;
      tracks.set(one, track);
    }
  }
  const byName = new Map([...tracks].map(([{ trunk }, track]) => [trunk, track]));
  return { count: Math.max(-1, ...tracks.values()) + 1, trackOf: (trunk) => byName.get(trunk) ?? 0 };
}

function mergeBends(bends: readonly Bend[]): readonly Trunk[] {
  return [...groupBy(bends, ({ trunk }) => trunk)].map(([trunk, group]) => {
    const ys = group.flatMap(({ from, to }) => [from, to]);
    return { trunk, from: group[0]?.from ?? 0, top: Math.min(...ys), bottom: Math.max(...ys) };
  });
}

const touches = (a: Trunk, b: Trunk): boolean => a.top - nearest < b.bottom && b.top - nearest < a.bottom;
