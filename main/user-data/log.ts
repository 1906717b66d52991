import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const largest = 2 ** 20;

/**
 * Adds a line to a log file. Written at once and synchronously: what is logged here is often the last thing that happens.
 * A full log becomes `*.old`, in the place of the one before. A log that cannot be written is no reason to stop.
 */
export function log(path: string, what: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    mkdirSync(dirname(path), { recursive: true });
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(path, `${path}.old`);
    appendFileSync(path, `${new Date().toISOString()} ${what}: ${detail}\n`);
  } catch {
    console.error(what, error);
  }
}
