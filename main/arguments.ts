import { resolve } from 'node:path';
import * as z from 'zod/mini';

/**
 * The files named on the command line, as paths. Read from `process.argv`: Electron's own list lowers their case.
 *
 * @param argv all of it: the executable, for an unpackaged app (`isDefaultApp`) the app's folder, then ours
 * @param folder where the command line was given: a second start may come from another folder
 */
export function filesOf(argv: readonly string[], folder: string, isDefaultApp: boolean): readonly string[] {
  const given = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  return given.slice(isDefaultApp ? 1 : 0).map((path) => resolve(folder, path));
}

const sent = z.object({ files: z.array(z.string()) });

/** The files in what a second start of the app sent to the first. */
export function sentFiles(data: unknown): readonly string[] {
  const parsed = sent.safeParse(data);
  return parsed.success ? parsed.data.files : [];
}
