import type { Layout, LayoutInput } from '@shared/layout/layout';
import type { LayoutAnswer, LayoutRequest } from './worker-protocol';

/** What the client needs of a worker. */
export interface LayoutWorker {
  onmessage: ((event: MessageEvent<LayoutAnswer>) => void) | null;
  postMessage(request: LayoutRequest): void;
  terminate(): void;
}

/**
 * The window's side of the layout worker. Requests are numbered and only the answer to the latest counts; an input that equals
 * the last one is not asked for again.
 */
export class LayoutClient {
  /** The latest answer; undefined until the first one. */
  layout = $state.raw<Layout>();
  /** True while the answer to the latest request is awaited. */
  isBehind = $state(false);
  readonly #worker: LayoutWorker;
  #latest = 0;
  #asked = '';

  constructor(worker: LayoutWorker) {
    this.#worker = worker;
    worker.onmessage = ({ data: { number, layout } }) => {
      if (number !== this.#latest) return;
      this.layout = layout;
      this.isBehind = false;
    };
  }

  request(input: LayoutInput): void {
    // The input is plain data made by one function, so that equal inputs are equal texts.
    const asked = JSON.stringify(input);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#latest += 1;
    this.isBehind = true;
    this.#worker.postMessage({ number: this.#latest, input });
  }

  close(): void {
    this.#worker.terminate();
  }
}
