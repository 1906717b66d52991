import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/paths.js';

/** A page of the documentation. */
export interface Page {
  /** Relative to the root of the checkout, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const inFolder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'));

/** Every page that people read: those at the top, docs/, and the READMEs in shared/. */
export const pages: readonly Page[] = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...inFolder('docs'),
  ...inFolder('shared'),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** The page without its blocks of code, in which nothing is a link. */
export const proseOf = ({ text }: Page): string => text.replaceAll(/^```[^]*?^```/gm, '');
