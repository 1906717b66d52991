import type { IdSource } from '@shared/document/names';
import { seed } from '../sizes';

/** A stream of chance that a seed repeats. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  (): number;
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  /** True so often: 0.1 is one time in ten. */
  chance(share: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** One of the items, or `undefined` where there is none. */
  any<T>(items: readonly T[]): T | undefined;
  /** Each item so often, in the order they had. */
  some<T>(items: readonly T[], share: number): readonly T[];
  /** A random id. */
  readonly id: IdSource;
}

/** Mulberry32: small, fast, and good enough for choosing examples. Source: Tommy Ettinger, public domain. */
export function randomFrom(start: number): Random {
  let state = start | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  const any = <T>(items: readonly T[]): T | undefined => items[below(items.length)];
  return Object.assign(next, {
    below,
    chance: (share: number) => next() < share,
    pick: <T>(items: readonly [T, ...T[]]): T => any(items) ?? items[0],
    any,
    some: <T>(items: readonly T[], share: number): readonly T[] => items.filter(() => next() < share),
    id: () => below(36 ** 5).toString(36),
  });
}

/** Runs a law so many times, each with a stream of its own; a failure says which run it was and what repeats it. */
export function repeatedly(times: number, law: (random: Random, run: number) => void): void {
  for (let run = 0; run < times; run++) {
    try {
      law(randomFrom(seed + run), run);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`Run ${run} with LAYERWRIGHT_SEED=${seed}: ${message}`, { cause: error });
    }
  }
}
