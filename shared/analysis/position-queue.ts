/**
 * Positions still to be looked at, each once, the smallest first: a binary heap. Only positions after the last one taken out
 * are ever added, as nothing depends on what comes after it.
 */
export class PositionQueue {
  readonly #heap: number[] = [];
  readonly #waiting = new Set<number>();

  add(position: number): void {
    if (this.#waiting.has(position)) return;
    this.#waiting.add(position);
    const heap = this.#heap;
    let at = heap.push(position) - 1;
    for (let parent = (at - 1) >> 1; at > 0 && (heap[parent] ?? 0) > position; parent = (at - 1) >> 1) {
      heap[at] = heap[parent] ?? 0;
      at = parent;
    }
    heap[at] = position;
  }

  /** Takes out the smallest position; `undefined` when there is none. */
  next(): number | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined) return undefined;
    this.#waiting.delete(first);
    if (heap.length > 0) this.#sink(last);
    return first;
  }

  /** Puts a position at the top and lets it sink to where both below it are larger. */
  #sink(position: number): void {
    const heap = this.#heap;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      const right = child + 1;
      if (right < heap.length && (heap[right] ?? 0) < (heap[child] ?? 0)) child = right;
      if ((heap[child] ?? 0) >= position) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = position;
  }
}
