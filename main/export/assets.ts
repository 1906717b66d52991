import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FontFiles } from '@shared/scene/font-face';
import { fontFile } from '@shared/scene/typeface';

/** What drawing a figure takes besides the project: the prepared fonts, and the code that makes pixels. */
export interface Assets {
  readonly fonts: FontFiles;
  readonly resvg: Uint8Array<ArrayBuffer>;
}

/** Reads them from the folder into which `build/assets.mjs` put them: `../assets` beside every bundle. */
export async function readAssets(folder: string): Promise<Assets> {
  const read = async (...path: string[]): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(join(folder, ...path)));
  const [regular, medium, semibold, resvg] = await Promise.all([
    read('fonts', fontFile(400)),
    read('fonts', fontFile(500)),
    read('fonts', fontFile(600)),
    read('resvg.wasm'),
  ]);
  return { fonts: { 400: regular, 500: medium, 600: semibold }, resvg };
}
