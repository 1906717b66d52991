import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../../build/paths.js';
import type { Page } from './pages';
import { pages, proseOf } from './pages';

/** What a page leads to, as paths from the root, each with the heading that is meant. Addresses of the web are left out. */
function linksOf(page: Page): readonly (readonly [path: string, heading: string])[] {
  const targets = [...proseOf(page).matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', heading = ''] = target.split('#');
      return [path === '' ? page.path : posix.join(posix.dirname(page.path), path), heading] as const;
    });
}

/** The names by which links reach the headings of a page, as GitHub makes them. */
const headingsOf = (page: Page): readonly string[] =>
  [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The files and folders that a page names in passing: `shared/layers/dense.ts`, `test/laws/`. What is built is left out. */
const namedFiles = (page: Page): readonly string[] =>
  [...proseOf(page).matchAll(/`((?:build|docs|examples|main|renderer|shared|test)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );

describe.each(pages)('$path', (page) => {
  test('leads to files and headings that are there', () => {
    const lost = linksOf(page).filter(([path, heading]) => {
      const target = pages.find((other) => other.path === path);
      return !existsSync(inRoot(path)) || (heading !== '' && target && !headingsOf(target).includes(heading));
    });
    expect(lost).toEqual([]);
  });

  test('names files that are there', () => {
    expect(namedFiles(page).filter((path) => !existsSync(inRoot(path)))).toEqual([]);
  });
});
