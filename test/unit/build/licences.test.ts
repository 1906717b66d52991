import { expect, test } from 'vitest';
import { isAllowed, licencesText, noticeOf, packageFolder } from '../../../build/licences.mjs';
import { inRoot } from '../../../build/paths.js';

test.each(['MIT', 'ISC', 'MPL-2.0', 'MIT AND OFL-1.1', '(MIT OR GPL-3.0)'])('%s may be shipped', (expression) => {
  expect(isAllowed(expression)).toBe(true);
});

test.each(['GPL-3.0', 'EPL-2.0', 'MIT AND GPL-3.0', 'GPL-3.0 OR EPL-2.0', 'unknown', '(MIT OR ISC) AND GPL-3.0'])(
  '%s may not be shipped unread',
  (expression) => {
    expect(isAllowed(expression)).toBe(false);
  },
);

test.each([
  ['/a/node_modules/zod/v4/core.js', '/a/node_modules/zod'],
  ['/a/node_modules/@lucide/svelte/dist/x.svelte?svelte&type=style', '/a/node_modules/@lucide/svelte'],
  ['\0/a/node_modules/dagre/index.js?commonjs-module', '/a/node_modules/dagre'],
  ['/a/node_modules/outer/node_modules/inner/x.js', '/a/node_modules/outer/node_modules/inner'],
  ['/a/shared/result.ts', undefined],
])('%s belongs to %s', (file, folder) => {
  expect(packageFolder(file)).toBe(folder);
});

test('a notice has the name, the licence and its text', () => {
  const notice = noticeOf(inRoot('node_modules/@expo-google-fonts/inter'));
  const text = licencesText([notice]);
  expect(text).toContain(`@expo-google-fonts/inter ${notice.version}\nLicence: MIT AND OFL-1.1\n`);
  expect(text).toContain('SIL OPEN FONT LICENSE');
});

test('a licence that is not allowed stops the build, by name', () => {
  const notice = { name: 'elkjs', version: '0.12.1', licence: 'EPL-2.0', source: 'unknown', texts: [] };
  expect(() => licencesText([notice])).toThrow('licences not allowed: elkjs (EPL-2.0)');
});
