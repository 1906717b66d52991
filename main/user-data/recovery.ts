import { mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Result } from '@shared/result';
import { ok } from '@shared/result';
import { bestEffort } from '../files/file-system';
import { readText } from '../files/read';
import { save } from '../files/save';
import type { Stamp } from '../files/stamp';
import { WriteQueue } from '../files/write-queue';
import { parseJson } from './parse-json';

const isStamp = (value: unknown): value is Stamp => typeof value === 'string' && value.startsWith('sha256:');

const snapshot = z.object({
  /** The project's handle, and the file's name in the recovery folder. */
  id: z.uuid(),
  name: z.string(),
  /** The project's own file; null for one that was never saved. */
  path: z.nullable(z.string()),
  stamp: z.nullable(z.custom<Stamp>(isStamp)),
  text: z.string(),
  /** Milliseconds since 1970. */
  changed: z.number(),
});

/** A project as it was at a moment, with changes that its own file does not have. */
export type Snapshot = z.output<typeof snapshot>;

const keptFor = 30 * 24 * 60 * 60 * 1000;

/**
 * The recovery journal: one file a project with unsaved changes. What is in here when the app starts was left by a run
 * that ended without a word. It is offered, and never applied unasked.
 */
export class RecoveryFolder {
  readonly #folder: string;
  readonly #writes = new WriteQueue<Result<unknown>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a project's journal. Fails with a problem where the disk refuses. */
  write(project: Snapshot): Promise<Result<unknown>> {
    const path = this.#path(project.id);
    return this.#writes.run(path, async () => {
      // Where the folder cannot be made, the save says why.
      await bestEffort(mkdir(this.#folder, { recursive: true }));
      return save(path, Buffer.from(JSON.stringify(project)), 'anything');
    });
  }

  /** Forgets a project: it was saved, or the person said that its changes may go. What is written after that stays. */
  async remove(id: string): Promise<void> {
    const path = this.#path(id);
    await this.#writes.run(path, async () => {
      await bestEffort(unlink(path));
      return ok(null);
    });
  }

  /** All snapshots that can be read, the latest first. Those older than thirty days are thrown away. */
  async list(now: number): Promise<readonly Snapshot[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const all = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => this.#read(name)));
    const snapshots = all.filter((found) => found !== null);
    const [kept, old] = [snapshots.filter((one) => !isOld(one, now)), snapshots.filter((one) => isOld(one, now))];
    await Promise.all(old.map(({ id }) => this.remove(id)));
    return kept.sort((a, b) => b.changed - a.changed);
  }

  settled(): Promise<void> {
    return this.#writes.settled();
  }

  async #read(name: string): Promise<Snapshot | null> {
    const read = await readText(join(this.#folder, name));
    if (!read.ok) return null;
    const parsed = snapshot.safeParse(parseJson(read.value.text));
    return parsed.success && name === `${parsed.data.id}.json` ? parsed.data : null;
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}

const isOld = ({ changed }: Snapshot, now: number): boolean => now - changed > keptFor;
