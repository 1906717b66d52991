import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** The built files of the page by their path in a URL (`/assets/index.js`). What is not listed here does not exist. */
export type PageFiles = ReadonlyMap<string, string>;

/** Lists a folder with all folders in it. Done once, at the start: no request ever turns into a path. */
export async function listPageFiles(folder: string, at = '/'): Promise<PageFiles> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = await Promise.all(entries.map((entry) => listEntry(entry, folder, at)));
  return new Map(lists.flatMap((list) => [...list]));
}

async function listEntry(entry: Dirent, folder: string, at: string): Promise<PageFiles> {
  const path = join(folder, entry.name);
  const name = at + entry.name;
  return entry.isDirectory() ? await listPageFiles(path, `${name}/`) : new Map([[name, path]]);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export const contentType = (path: string): string => types[extname(path)] ?? 'application/octet-stream';
