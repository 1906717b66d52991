import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { fontFamily, fontWeights } from '@shared/scene/typeface';
import type { Assets } from './assets';
import { withDensity } from './png-density';

/** One unit of a figure is a CSS pixel: 96 to the inch, at scale 1. */
const pixelsPerMetre = 96 / 0.0254;

let started: Promise<void> | undefined;

/** A figure as a PNG, with only our own fonts, so that it is the same on every machine. The text is an SVG of `toSvg`. */
export async function toPng(svg: string, scale: number, { fonts, resvg }: Assets): Promise<Uint8Array<ArrayBuffer>> {
  // The library can be started once in a process.
  await (started ??= initWasm(resvg));
  const drawing = new Resvg(svg, {
    font: { fontBuffers: fontWeights.map((weight) => fonts[weight]), defaultFontFamily: fontFamily },
    fitTo: { mode: 'zoom', value: scale },
  });
  const image = drawing.render();
  const png = image.asPng();
  // Memory of WebAssembly is not collected.
  image.free();
  drawing.free();
  return withDensity(png, Math.round(pixelsPerMetre * scale));
}
