// The one font. `node build/font.mjs` prepares it and regenerates the table of its widths.
import { writeFile } from 'node:fs/promises';
import { inRoot } from './paths.js';
import { importTypeScript } from './typescript.mjs';

/** Writes Inter, prepared, and its licence into a folder. @param {string} folder */
export async function prepareFonts(folder) {
  /** @type {typeof import('./font/files')} */
  const { preparedFonts, writeFonts } = await importTypeScript('build/font/files.ts');
  const fonts = await preparedFonts();
  await writeFonts(fonts, folder);
  return fonts;
}

if (process.argv[1] === import.meta.filename) {
  const fonts = await prepareFonts(inRoot('out/assets/fonts'));
  /** @type {typeof import('./font/width-table')} */
  const { widthTable } = await importTypeScript('build/font/width-table.ts');
  await writeFile(inRoot('shared/scene/font-widths.ts'), widthTable(Object.values(fonts)));
}
