import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layerPage, layerPagePath } from '../../../build/layer-page';

test('docs/layers.md is made from the kinds; node build/layers.mjs regenerates it', async () => {
  expect(readFileSync(layerPagePath, 'utf8')).toBe(await layerPage());
});
