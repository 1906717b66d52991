// The app's icon in every size and file that a system asks for, drawn from build/icon.svg.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { icns, ico } from './icon-files.mjs';
import { inRoot } from './paths.js';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Fills out/icons with 16x16.png to 1024x1024.png, icon.ico and icon.icns. */
export async function drawIcons() {
  const require = createRequire(import.meta.url);
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const svg = await readFile(inRoot('build/icon.svg'), 'utf8');
  const pngs = new Map(SIZES.map((size) => [size, draw(svg, size)]));
  const folder = inRoot('out/icons');
  await mkdir(folder, { recursive: true });
  /** @param {string} name @param {Uint8Array} bytes */
  const write = (name, bytes) => writeFile(join(folder, name), bytes);
  await Promise.all([
    ...[...pngs].map(([size, png]) => write(`${size}x${size}.png`, png)),
    write('icon.ico', ico(pngs)),
    write('icon.icns', icns(pngs)),
  ]);
}

/** @param {string} svg @param {number} size in pixels */
function draw(svg, size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
