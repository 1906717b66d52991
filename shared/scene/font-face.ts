import { toBase64 } from './base64';
import { subsetFont } from './font-subset';
import { fontFamily, fontWeights, type FontWeight } from './typeface';

/** The prepared font files of `build/font.mjs`, as bytes. */
export type FontFiles = Readonly<Record<FontWeight, Uint8Array>>;

/**
 * CSS that gives a figure its own typeface: one `@font-face` for each weight it uses, with the characters it uses.
 *
 * `texts` is everything the figure says at a weight; a weight that says nothing is left out.
 */
export function fontFaces(fonts: FontFiles, texts: Readonly<Record<FontWeight, string>>): string {
  return fontWeights
    .filter((weight) => texts[weight] !== '')
    .map((weight) => fontFace(weight, subsetFont(fonts[weight], texts[weight])))
    .join('\n');
}

const fontFace = (weight: FontWeight, font: Uint8Array): string =>
  `@font-face { font-family: "${fontFamily}"; font-weight: ${weight}; src: url(data:font/ttf;base64,${toBase64(font)}); }`;
