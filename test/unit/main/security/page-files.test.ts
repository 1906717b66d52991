import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentType, listPageFiles } from '../../../../main/security/page-files';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwright-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '');
  await writeFile(join(folder, 'assets', 'index.js'), '');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('the page has the files that were built, and no others', async () => {
  expect(await listPageFiles(folder)).toEqual(
    new Map([
      ['/index.html', join(folder, 'index.html')],
      ['/assets/index.js', join(folder, 'assets', 'index.js')],
    ]),
  );
});

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['Inter.ttf', 'font/ttf'],
  ['what.else', 'application/octet-stream'],
])('%s is served as %s', (name, type) => {
  expect(contentType(name)).toBe(type);
});
