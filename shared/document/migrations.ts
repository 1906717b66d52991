import type { JsonObject } from '../json';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { invalidValue, newerVersion, show } from './file-faults';

/**
 * How a file of an older format version becomes one of the next: numbered, named, and only ever appended to.
 *
 * A migration gets a file that was never checked, so it looks before it touches; the check of the current version
 * comes after the last one. Every migration has a test, and every released version a fixture that still opens.
 */
export interface Migration {
  /** The format version that it leads to: one more than the migration before it. */
  readonly to: number;
  readonly name: string;
  readonly up: (file: JsonObject) => JsonObject;
}

/** Version 1 was the first, so there is none yet. */
export const migrations: readonly Migration[] = [];

/** The version that a list of migrations leads to. */
export const newestVersion = (list: readonly Migration[]): number => list.at(-1)?.to ?? 1;

/**
 * The file with everything done to it that happened to the format since it was saved.
 * Fails with `newer-version` where that was by a later Layerwright, and with `invalid` where it states no version.
 */
export function upToDate(file: JsonObject, list: readonly Migration[] = migrations): Result<JsonObject> {
  const version = file['formatVersion'];
  const newest = newestVersion(list);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fail(
      invalidValue({
        where: 'formatVersion of the project',
        expected: `A whole number from 1 to ${newest}`,
        received: show(version),
      }),
    );
  if (version > newest) return fail(newerVersion({ version, newest }));
  return ok(list.filter(({ to }) => to > version).reduce(takeUp, file));
}

const takeUp = (file: JsonObject, { to, up }: Migration): JsonObject => ({ ...up(file), formatVersion: to });
