import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type FontFiles } from '../../shared/scene/font-face';
import { fontFile, fontWeights, type FontWeight } from '../../shared/scene/typeface';
import { prepareFont } from './prepare';

const { resolve } = createRequire(import.meta.url);

const sources: Readonly<Record<FontWeight, string>> = {
  400: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  500: '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  600: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
};
const license = '@expo-google-fonts/inter/LICENSE_FONT';

/** Inter of each weight, prepared. */
export async function preparedFonts(): Promise<FontFiles> {
  const prepared = async (weight: FontWeight) => prepareFont(await readFile(resolve(sources[weight])), weight);
  const [regular, medium, semibold] = await Promise.all([prepared(400), prepared(500), prepared(600)]);
  return { 400: regular, 500: medium, 600: semibold };
}

/** Writes the prepared fonts and their licence into a folder, which is made if need be. */
export async function writeFonts(fonts: FontFiles, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(resolve(license), join(folder, 'OFL.txt'));
  await Promise.all(fontWeights.map((weight) => writeFile(join(folder, fontFile(weight)), fonts[weight])));
}
