import { longestText } from '@shared/document/json-text';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import type { FileSystem, OpenFile } from './file-system';
import { disk, systemCode } from './file-system';
import { fileTooLarge, notAFileToOpen, notText, openingRefused } from './problems';
import type { Stamp } from './stamp';
import { stampOf } from './stamp';

/** What a text file holds, and its stamp for the check before it is saved again. */
export interface ReadText {
  readonly text: string;
  readonly stamp: Stamp;
}

const chunkSize = 1 << 20;

/** Reads a whole text file. Fails with a problem where it is missing, no file, unreadable, too large or not UTF-8. */
export async function readText(path: string, files: FileSystem = disk, limit = longestText): Promise<Result<ReadText>> {
  try {
    // A pipe without a writer would keep `open` waiting for ever, so what it is comes first.
    if (path.includes('\0') || !(await files.stat(path)).isFile()) return fail(notAFileToOpen({ path }));
    const bytes = await readAll(await files.open(path, 'r'), limit);
    if (bytes === null) return fail(fileTooLarge({ path, limit }));
    const text = decode(bytes);
    return text === null ? fail(notText({ path })) : ok({ text, stamp: stampOf(bytes) });
  } catch (error) {
    return fail(openingRefused(path, systemCode(error)));
  }
}

/** All bytes up to the end, whatever size the file claims to have; null where there are more than the limit. */
async function readAll(file: OpenFile, limit: number): Promise<Uint8Array | null> {
  try {
    const chunks: Uint8Array[] = [];
    let total = 0;
    for (;;) {
      const chunk = new Uint8Array(chunkSize);
      const { bytesRead } = await file.read(chunk, 0, chunkSize);
      if (bytesRead === 0) return Buffer.concat(chunks);
      total += bytesRead;
      if (total > limit) return null;
      chunks.push(chunk.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** The text of bytes in UTF-8, without its byte order mark; null where they are not UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
