import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shortcutPage, shortcutPagePath } from '../../../build/shortcut-page';

test('docs/shortcuts.md is made from the list of commands; node build/shortcuts.mjs regenerates it', async () => {
  expect(readFileSync(shortcutPagePath, 'utf8')).toBe(await shortcutPage());
});
