import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { preparedFonts } from '../../../../build/font/files';
import { widthTable } from '../../../../build/font/width-table';
import { inRoot } from '../../../../build/paths.js';

test('the committed table is the one of the prepared fonts (node build/font.mjs makes it again)', async () => {
  const committed = await readFile(inRoot('shared/scene/font-widths.ts'), 'utf8');
  expect(committed).toBe(widthTable(Object.values(await preparedFonts())));
});
