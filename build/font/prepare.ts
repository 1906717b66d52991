/**
 * Inter, prepared so that the sum of the advances *is* the width of a text, everywhere.
 *
 * As it comes, Inter kerns (a width moves by up to 7 %), draws `conv2x2` as `conv2×2`, and has digits of eight widths.
 * Browsers, resvg and PDF viewers do each of that in their own way, so it is taken out of the font.
 */
import { readCharacterMap, writeCharacterMap, type CharacterMap } from '../../shared/scene/font-cmap';
import { metricSize } from '../../shared/scene/font-glyphs';
import { copyOf, readTables, tableOf, viewOf, writeTables } from '../../shared/scene/font-tables';
import { type FontWeight } from '../../shared/scene/typeface';
import { nameTable } from './name-table';
import { tabularGlyphs } from './tabular-digits';

/** What draws a glyph for a character and nothing else: no substitution, no positioning, no variation, no glyph names. */
const kept = ['OS/2', 'cmap', 'gasp', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post', 'prep'];

/** The prepared font of an Inter with static outlines. The same font gives the same bytes. */
export function prepareFont(inter: Uint8Array, weight: FontWeight): Uint8Array {
  const source = readTables(inter);
  const tabular = tabularGlyphs(tableOf(source, 'GSUB'));
  const characters = withTabularDigits(readCharacterMap(tableOf(source, 'cmap')), tabular);
  const changed = new Map([
    ['cmap', writeCharacterMap(characters)],
    ['hmtx', withoutMarkAdvances(tableOf(source, 'hmtx'), characters)],
    ['name', nameTable(weight)],
    ['post', withoutGlyphNames(tableOf(source, 'post'))],
  ]);
  return writeTables(new Map(kept.map((tag) => [tag, changed.get(tag) ?? tableOf(source, tag)])));
}

function withTabularDigits(characters: CharacterMap, tabular: ReadonlyMap<number, number>): CharacterMap {
  const digit = (code: number) => /[0-9]/.test(String.fromCodePoint(code));
  return new Map([...characters].map(([code, glyph]) => [code, digit(code) ? (tabular.get(glyph) ?? glyph) : glyph]));
}

/** A mark stands on the letter before it and takes no room, whatever advance the font gives it; so every shaper has it. */
function withoutMarkAdvances(metrics: Uint8Array, characters: CharacterMap): Uint8Array {
  const copy = copyOf(metrics);
  for (const [code, glyph] of characters) {
    if (/\p{M}/u.test(String.fromCodePoint(code))) viewOf(copy).setUint16(metricSize * glyph, 0);
  }
  return copy;
}

/** Version 3 of `post` is its header alone. */
function withoutGlyphNames(post: Uint8Array): Uint8Array {
  const header = copyOf(post.subarray(0, 32));
  viewOf(header).setUint32(0, 0x00030000);
  return header;
}
