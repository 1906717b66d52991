const many = 3;
const period = 60_000;

/** Tells a page that crashed from one that crashes again and again, which reloading does not help. */
export class CrashCounter {
  #crashes: readonly number[] = [];

  /** Counts a crash at this time (milliseconds); true from the third within a minute on. */
  isLoop(now: number): boolean {
    this.#crashes = [...this.#crashes.filter((crash) => now - crash < period), now];
    return this.#crashes.length >= many;
  }
}
