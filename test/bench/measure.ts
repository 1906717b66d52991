/** What a measure came to over several runs, in its own unit. */
export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** Times of `run` in nanoseconds, after a few runs that are not counted. `prepare` is not timed. */
export function time<T>(run: (prepared: T) => unknown, prepare: (at: number) => T, runs: number): readonly number[] {
  for (let at = 0; at < Math.max(3, runs / 5); at++) run(prepare(at));
  return Array.from({ length: runs }, (_, at) => {
    const prepared = prepare(at);
    const started = process.hrtime.bigint();
    run(prepared);
    return Number(process.hrtime.bigint() - started);
  });
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  return { least: at(0), median: at(0.5), most: at(1) };
}
