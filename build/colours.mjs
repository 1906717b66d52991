// `node build/colours.mjs`: regenerates the window's colours from the palette that the figures use.
import { writeFile } from 'node:fs/promises';
import { importTypeScript } from './typescript.mjs';

/** @type {typeof import('./colour-sheet')} */
const { colourSheet, colourSheetPath } = await importTypeScript('build/colour-sheet.ts');
await writeFile(colourSheetPath, colourSheet());
