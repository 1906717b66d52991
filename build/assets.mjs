// Files that are loaded by path at run time: out/assets/, which lies at ../assets beside the bundles of the app and of the
// command line. The page's style sheets name them by the alias @assets.
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepareFonts } from './font.mjs';
import { inRoot } from './paths.js';

/** The packages that files in out/assets come from. */
export const ASSET_PACKAGES = ['@resvg/resvg-wasm', '@expo-google-fonts/inter'];

/** Fills out/assets: resvg.wasm, and the prepared fonts in fonts/. */
export async function makeAssets() {
  const folder = inRoot('out/assets');
  const { resolve } = createRequire(import.meta.url);
  await mkdir(folder, { recursive: true });
  await copyFile(resolve('@resvg/resvg-wasm/index_bg.wasm'), join(folder, 'resvg.wasm'));
  await prepareFonts(join(folder, 'fonts'));
}
