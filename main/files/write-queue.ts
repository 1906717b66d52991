interface Waiting<T> {
  write: () => Promise<T>;
  readonly outcome: Promise<T>;
}

interface Lane<T> {
  readonly running: Promise<T>;
  waiting?: Waiting<T>;
}

/** One writer a file. Writes to the same file wait for each other, and of those that wait only the last is done. */
export class WriteQueue<T> {
  readonly #lanes = new Map<string, Lane<T>>();

  /**
   * Does `write` as soon as no other write to this file is under way. If yet another comes before it could begin, that
   * one is done in its place, and both callers get its outcome.
   */
  run(file: string, write: () => Promise<T>): Promise<T> {
    const lane = this.#lanes.get(file);
    if (lane === undefined) return this.#begin(file, write);
    lane.waiting ??= this.#queueBehind(file, lane);
    lane.waiting.write = write;
    return lane.waiting.outcome;
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    while (this.#lanes.size > 0)
      await Promise.allSettled([...this.#lanes.values()].map((lane) => lane.waiting?.outcome ?? lane.running));
  }

  #begin(file: string, write: () => Promise<T>): Promise<T> {
    const lane: Lane<T> = { running: write() };
    this.#lanes.set(file, lane);
    const leave = (): void => {
      if (lane.waiting === undefined) this.#lanes.delete(file);
    };
    lane.running.then(leave, leave);
    return lane.running;
  }

  #queueBehind(file: string, lane: Lane<T>): Waiting<T> {
    const next = (): Promise<T> => this.#begin(file, waiting.write);
    const waiting: Waiting<T> = { write: () => lane.running, outcome: lane.running.then(next, next) };
    return waiting;
  }
}
