import { createHash } from 'node:crypto';
import type { FileSystem } from './file-system';
import { unlessMissing } from './file-system';

/**
 * What a file held when we last read or wrote it.
 *
 * Only the content counts. A clock that was set back, a restored backup or a cloud folder changes a file's times and
 * its inode without touching what it says, and asking about that would be a false alarm; while other content may well
 * arrive with the same size and the same time.
 */
export type Stamp = `sha256:${string}`;

const chunkSize = 1 << 20;

/** The stamp of these bytes. */
export const stampOf = (bytes: Uint8Array): Stamp => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** The stamp of what a file holds now; null where there is no file. */
export async function stampOfFile(path: string, files: FileSystem): Promise<Stamp | null> {
  const file = await unlessMissing(files.open(path, 'r'));
  if (file === null) return null;
  try {
    const hash = createHash('sha256');
    const chunk = new Uint8Array(chunkSize);
    let length: number;
    do {
      length = (await file.read(chunk, 0, chunkSize)).bytesRead;
      hash.update(chunk.subarray(0, length));
    } while (length > 0);
    return `sha256:${hash.digest('hex')}`;
  } finally {
    await file.close();
  }
}
