// Files that the app and the command line load by path at run time: out/assets/, which lies at ../assets beside either bundle.
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inRoot } from './paths.js';

const require = createRequire(import.meta.url);

/** Name in out/assets -> the package's file it is a copy of. */
const COPIES = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'Inter-400.ttf': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'Inter-500.ttf': '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  'Inter-600.ttf': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  'Inter-700.ttf': '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
};

/** The packages that files in out/assets come from. */
export const ASSET_PACKAGES = ['@resvg/resvg-wasm', '@expo-google-fonts/inter'];

/** Fills out/assets. */
export async function copyAssets() {
  const folder = inRoot('out/assets');
  await mkdir(folder, { recursive: true });
  await Promise.all(
    Object.entries(COPIES).map(([name, source]) => copyFile(require.resolve(source), join(folder, name))),
  );
}
