import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { type FontWeight, fontFamily } from '@shared/scene/typeface';

await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));

export interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
}

/** The pixels (RGBA) of a line drawn by resvg with nothing but these fonts. */
export function pixelsOf(line: Line, fonts: readonly Uint8Array[]): Uint8Array {
  return resvg(line, fonts).render().pixels;
}

/** How far resvg moves on by a line: what it adds between letters that no mark of the line reaches beyond. */
export function drawnWidth(line: Line, fonts: readonly Uint8Array[]): number {
  return inkWidth({ ...line, text: `HH${line.text}HH` }, fonts) - inkWidth({ ...line, text: 'HHHH' }, fonts);
}

const inkWidth = (line: Line, fonts: readonly Uint8Array[]): number => resvg(line, fonts).getBBox()?.width ?? 0;

function resvg({ text, size, weight }: Line, fonts: readonly Uint8Array[]): InstanceType<typeof Resvg> {
  const type = `font-family="${fontFamily}" font-size="${size}" font-weight="${weight}" xml:space="preserve"`;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 50"><text y="40" ${type}>${escaped}</text></svg>`;
  return new Resvg(svg, { font: { fontBuffers: [...fonts], loadSystemFonts: false, defaultFontFamily: fontFamily } });
}
