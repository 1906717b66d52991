import type { Fault, Picture } from '@shared/ipc';
import type { Problem, Result } from '@shared/result';
import { fail, ok, problem } from '@shared/result';

/** What the exporting process is asked. */
export interface ExportJob {
  readonly id: number;
  readonly picture: Picture;
}

/** What it answers to the job with the same id. */
export type ExportAnswer =
  { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly id: number; readonly fault: Fault };

/** The exporting process, as far as it matters here: Electron's `UtilityProcess` is one. */
export interface ExportProcess {
  postMessage(job: ExportJob): void;
  on(event: 'message', listener: (answer: ExportAnswer) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
  kill(): boolean;
}

const exportStopped = problem<null>({
  code: 'export-stopped',
  severity: 'error',
  text: () => ({
    message: 'The diagram was not exported: drawing it took too long or too much memory.',
    expected: 'A diagram that can be drawn within a minute.',
    received: 'One that could not.',
    remedy: 'Export at a smaller scale, or as SVG.',
  }),
});

/** Long enough for the largest diagrams, short enough to notice that something hangs. */
const timeLimit = 60_000;

type Outcome = Result<Uint8Array<ArrayBuffer>>;

/**
 * Has diagrams drawn in a process of its own, so that neither a window nor main waits, and a crash takes nothing along.
 * The process is started with the first export, kept for the next, and started anew after it ended.
 */
export class ExportClient {
  readonly #start: () => ExportProcess;
  readonly #waiting = new Map<number, (outcome: Outcome) => void>();
  #process: ExportProcess | undefined;
  #jobs = 0;

  constructor(start: () => ExportProcess) {
    this.#start = start;
  }

  /** The file's bytes. Fails with what is wrong with the project, or with `export-stopped`. */
  async render(picture: Picture): Promise<Outcome> {
    const worker = (this.#process ??= this.#launch());
    const id = ++this.#jobs;
    const tooLong = setTimeout(() => worker.kill(), timeLimit);
    const outcome = await new Promise<Outcome>((resolve) => {
      this.#waiting.set(id, resolve);
      worker.postMessage({ id, picture });
    });
    clearTimeout(tooLong);
    return outcome;
  }

  #launch(): ExportProcess {
    const started = this.#start();
    started.on('message', (answer) => {
      this.#settle(answer.id, 'bytes' in answer ? ok(answer.bytes) : fail(asProblem(answer.fault)));
    });
    started.once('exit', () => {
      this.#process = undefined;
      for (const id of this.#waiting.keys()) this.#settle(id, fail(exportStopped(null)));
    });
    return started;
  }

  #settle(id: number, outcome: Outcome): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }
}

/** A problem that was found in another process: its words came along. */
const asProblem = ({ code, ...text }: Fault): Problem => ({ code, severity: 'error', data: null, text: () => text });
