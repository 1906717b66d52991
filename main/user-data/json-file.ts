import { rename } from 'node:fs/promises';
import type * as z from 'zod/mini';
import type { Problem } from '@shared/result';
import { bestEffort } from '../files/file-system';
import { readText } from '../files/read';
import { save } from '../files/save';
import { WriteQueue } from '../files/write-queue';
import { parseJson } from './parse-json';

/**
 * A small JSON file in the user's data folder, kept in memory and written whole at every change.
 * A damaged one is moved aside to `*.bad`, and what holds then is the fallback.
 */
export class JsonFile<T> {
  readonly #path: string;
  readonly #report: (problem: Problem) => void;
  readonly #writes = new WriteQueue<void>();
  #value: T;

  private constructor(path: string, value: T, report: (problem: Problem) => void) {
    this.#path = path;
    this.#value = value;
    this.#report = report;
  }

  /** `report` hears of writes that failed; the value in memory holds all the same. */
  static async load<T>(
    path: string,
    schema: z.ZodMiniType<T>,
    fallback: T,
    report: (problem: Problem) => void,
  ): Promise<JsonFile<T>> {
    const read = await readText(path);
    const parsed = read.ok ? schema.safeParse(parseJson(read.value.text)) : undefined;
    if (parsed?.success) return new JsonFile(path, parsed.data, report);
    // At the first start there is none yet, and nothing to move.
    await bestEffort(rename(path, `${path}.bad`));
    return new JsonFile(path, fallback, report);
  }

  get value(): T {
    return this.#value;
  }

  /** Changes the value at once; resolves when the file has it. */
  update(change: (value: T) => T): Promise<void> {
    this.#value = change(this.#value);
    return this.#writes.run(this.#path, async () => {
      const written = await save(this.#path, Buffer.from(`${JSON.stringify(this.#value, null, 2)}\n`), 'anything');
      if (!written.ok) this.#report(written.error);
    });
  }

  /** Resolves when all changes are written. */
  settled(): Promise<void> {
    return this.#writes.settled();
  }
}
