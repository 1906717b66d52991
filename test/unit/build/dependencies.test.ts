import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noticeOf } from '../../../build/licences.mjs';
import { inRoot } from '../../../build/paths.js';
import manifest from '../../../package.json' with { type: 'json' };

const page = readFileSync(inRoot('docs/decisions/0002-dependencies.md'), 'utf8');
const explained = [...page.matchAll(/^\| `([^`]+)` +\| (.+?) +\|/gm)].map(([, name, licence]) => [name, licence]);

test('every dependency is explained once, under the licence it has', () => {
  const installed = Object.keys(manifest.devDependencies).map((name) => [
    name,
    noticeOf(inRoot(`node_modules/${name}`)).licence,
  ]);
  expect(explained.sort()).toEqual(installed.sort());
});

test('nothing is left for the packaged app to load from node_modules', () => {
  expect(manifest).not.toHaveProperty('dependencies');
});
