/** A change is in the journal this long after it was made, while nothing else changes. */
const rest = 1_000;

/** While one change follows another, the journal is never further behind than this. */
const furthestBehind = 5_000;

/** When to write the recovery journal of a project that is being edited. */
export class JournalClock {
  readonly #write: () => void;
  #timer: NodeJS.Timeout | undefined;
  #firstChange = 0;

  constructor(write: () => void) {
    this.#write = write;
  }

  /** A change was made. */
  note(): void {
    if (this.#timer === undefined) this.#firstChange = performance.now();
    else clearTimeout(this.#timer);
    const behind = performance.now() - this.#firstChange;
    this.#timer = setTimeout(this.#strike, Math.min(rest, furthestBehind - behind));
  }

  /** There is nothing to write any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #strike = (): void => {
    this.#timer = undefined;
    this.#write();
  };
}
