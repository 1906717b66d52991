import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Problem, Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import type { FileSystem, OpenFile } from './file-system';
import { bestEffort, disk, systemCode } from './file-system';
import { changedOnDisk, savingRefused } from './problems';
import type { Stamp } from './stamp';
import { stampOf, stampOfFile } from './stamp';
import type { Target } from './target';
import { findTarget } from './target';

/** What must be on the disk for a save to go ahead: this content, no file at all (null), or whatever is there. */
export type Expected = Stamp | null | 'anything';

export interface Saved {
  readonly stamp: Stamp;
}

/**
 * Replaces a file whole, or not at all.
 *
 * The bytes go to a temporary file in the same folder, are forced to the disk, and only then take the name. Whatever
 * fails, and even if the machine stops, the name leads to the old bytes or to the new ones. Success is reported only
 * when the new bytes have the name. Fails with a problem where the system refuses, and with `changed-on-disk` where
 * the file no longer is what `expected` says.
 *
 * A hard link to the old file keeps the old bytes; the mode is kept, the owner becomes whoever saves.
 */
export async function save(
  path: string,
  bytes: Uint8Array,
  expected: Expected,
  files: FileSystem = disk,
): Promise<Result<Saved>> {
  try {
    const target = await findTarget(path, files);
    if (!target.ok) return target;
    return await replace(target.value, bytes, expected, files);
  } catch (error) {
    return fail(savingRefused(path, systemCode(error)));
  }
}

async function replace(
  target: Target,
  bytes: Uint8Array,
  expected: Expected,
  files: FileSystem,
): Promise<Result<Saved>> {
  // Not named after the file: its name may already be as long as names can be. Not followed if a link has it: 'wx'.
  const temporary = join(dirname(target.path), `.layerwright-${randomUUID()}.tmp`);
  let named = false;
  const file = await files.open(temporary, 'wx', target.mode ?? 0o666);
  try {
    await fill(file, bytes, target.mode);
    const conflict = await findConflict(target.path, expected, files);
    if (conflict !== null) return fail(conflict);
    await renamePatiently(temporary, target.path, files);
    named = true;
  } finally {
    if (!named) await bestEffort(files.unlink(temporary));
  }
  await bestEffort(syncFolder(dirname(target.path), files));
  return ok({ stamp: stampOf(bytes) });
}

async function fill(file: OpenFile, bytes: Uint8Array, mode: number | null): Promise<void> {
  try {
    await writeAll(file, bytes);
    // The process's mask may have narrowed the mode. Some network disks have no modes; the file is theirs all the same.
    if (mode !== null) await bestEffort(file.chmod(mode));
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length) throw shortWrite(size, bytes.length);
  } finally {
    await file.close();
  }
}

/** A full disk often takes a part of the bytes first and says so only in the count; the next call then fails. */
async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, written);
    if (bytesWritten === 0) throw shortWrite(written, bytes.length);
    written += bytesWritten;
  }
}

const shortWrite = (written: number, wanted: number): Error =>
  Object.assign(new Error(`wrote ${written} of ${wanted} bytes`), { code: 'EIO', syscall: 'write' });

async function findConflict(path: string, expected: Expected, files: FileSystem): Promise<Problem | null> {
  if (expected === 'anything') return null;
  return (await stampOfFile(path, files)) === expected ? null : changedOnDisk({ path });
}

/** On Windows a virus scanner or a cloud folder may hold the file for a moment: 6 tries in at most 1.5 seconds. */
const pauses = [50, 100, 200, 400, 750];
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);

async function renamePatiently(from: string, to: string, files: FileSystem): Promise<void> {
  for (const pause of pauses) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (!passing.has(systemCode(error))) throw error;
      await files.pause(pause);
    }
  }
  await files.rename(from, to);
}

/** Makes the new name last through a power cut. Not every system lets a folder be opened for that. */
async function syncFolder(path: string, files: FileSystem): Promise<void> {
  const folder = await files.open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
