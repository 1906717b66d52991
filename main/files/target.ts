import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import type { FileRecord, FileSystem } from './file-system';
import { systemCode, unlessMissing } from './file-system';
import { fileReadOnly, linkBroken, nameRefused, notAFileToSave } from './problems';

/** Where a save goes: past all links, with the mode to keep; `mode` is null for a file that is not there yet. */
export interface Target {
  readonly path: string;
  readonly mode: number | null;
}

const isControl = (character: string): boolean => character < ' ' || character === '\x7f';

/** Windows opens a device under these names, whatever the extension, and drops dots and blanks from the end. */
const windowsDevice = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
const windowsEnding = /[. ]$/u;

/** True for names under which a file would not be found again, or would be something else than a file. */
export function isUnusableName(path: string, platform: NodeJS.Platform): boolean {
  if (Array.from(path).some(isControl)) return true;
  return platform === 'win32' && (windowsDevice.test(basename(path)) || windowsEnding.test(basename(path)));
}

/**
 * Follows links to the file that a save replaces, so that a link stays a link.
 * Refuses what is no file (a folder, a pipe, a device), a read-only file, and a link that leads nowhere.
 */
export async function findTarget(path: string, files: FileSystem): Promise<Result<Target>> {
  if (isUnusableName(path, process.platform)) return fail(nameRefused({ path }));
  const real = await unlessMissing(files.realpath(path));
  if (real === null) return newTarget(path, files);
  const record = await files.stat(real);
  if (!record.isFile()) return fail(notAFileToSave({ path }));
  const refusal = await refusalToWrite(real, files);
  if (refusal !== null) return fail(fileReadOnly({ path, system: refusal }));
  return ok({ path: real, mode: permissions(record) });
}

async function newTarget(path: string, files: FileSystem): Promise<Result<Target>> {
  const link = await unlessMissing(files.lstat(path));
  if (link !== null) return fail(linkBroken({ path }));
  const folder = await files.realpath(dirname(path));
  return ok({ path: join(folder, basename(path)), mode: null });
}

/** A rename replaces even a file that may not be written, so that has to be asked before. */
async function refusalToWrite(path: string, files: FileSystem): Promise<string | null> {
  try {
    await files.access(path, constants.W_OK);
    return null;
  } catch (error) {
    if (!readOnly.has(systemCode(error))) throw error;
    return systemCode(error);
  }
}

const readOnly = new Set(['EACCES', 'EPERM', 'EROFS']);

const permissions = (record: FileRecord): number => record.mode & 0o777;
