import { createHash } from 'node:crypto';
import { dirname, sep } from 'node:path';
import type { Recent } from '@shared/ipc';
import { projectName } from '../projects/name';

/** A project that was opened or saved lately. */
export interface RecentFile {
  readonly path: string;
  /** Learnable parameters when it was last seen; null where they could not be counted. */
  readonly parameters: number | null;
  /** Milliseconds since 1970. */
  readonly opened: number;
}

export const mostRecents = 10;

/** Puts a file first, once, and forgets the oldest beyond ten. */
export const withRecent = (recents: readonly RecentFile[], file: RecentFile): readonly RecentFile[] =>
  [file, ...recents.filter(({ path }) => path !== file.path)].slice(0, mostRecents);

/** A name for the file that tells nothing about it and stays the same while the list changes. */
export const recentId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);

export const findRecent = (recents: readonly RecentFile[], id: string): RecentFile | undefined =>
  recents.find(({ path }) => recentId(path) === id);

/** How the start screen shows a recent file. */
export const toRecent = ({ path, parameters, opened }: RecentFile, home: string, missing: boolean): Recent => ({
  id: recentId(path),
  name: projectName(path),
  folder: readableFolder(path, home),
  parameters,
  opened,
  missing,
});

/** The folder as people know it: `~/Papers` for `/home/ada/Papers`. */
export function readableFolder(path: string, home: string): string {
  const folder = dirname(path);
  if (folder === home) return '~';
  return folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}
