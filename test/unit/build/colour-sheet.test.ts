import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { colourSheet, colourSheetPath } from '../../../build/colour-sheet';

test('the committed style sheet is the one of the palette (node build/colours.mjs makes it again)', async () => {
  expect(await readFile(colourSheetPath, 'utf8')).toBe(colourSheet());
});
