/**
 * A small font with the characters of one figure, so that an exported SVG carries its own typeface.
 */
import { readCharacterMap, writeCharacterMap } from './font-cmap';
import { metricSize, outlineOf, writeOutlines } from './font-glyphs';
import { copyOf, readTables, tableOf, viewOf, writeTables, type FontTables } from './font-tables';

/**
 * The prepared font reduced to the characters of `text`; those it lacks are left out. The same characters give the
 * same bytes, in whatever order they come.
 */
export function subsetFont(font: Uint8Array, text: string): Uint8Array {
  const tables = readTables(font);
  const glyphs = readCharacterMap(tableOf(tables, 'cmap'));
  const codes = codesOf(text).filter((code) => glyphs.has(code));
  const kept = withReferences(tables, [0, ...codes.map((code) => glyphs.get(code) ?? 0)]);
  const renumbered = new Map(kept.map((glyph, index) => [glyph, index]));
  const numberOf = (glyph: number): number => renumbered.get(glyph) ?? 0;
  return writeTables(
    new Map([
      ...tables,
      ['cmap', writeCharacterMap(new Map(codes.map((code) => [code, numberOf(glyphs.get(code) ?? 0)])))],
      ...Object.entries(writeOutlines(kept.map((glyph) => renumber(tables, glyph, numberOf)))),
      ['hmtx', metricsOf(tables, kept)],
      ['hhea', withUint16(tableOf(tables, 'hhea'), 34, kept.length)],
      ['maxp', withUint16(tableOf(tables, 'maxp'), 4, kept.length)],
    ]),
  );
}

/** The code points in ascending order, with those that letters and their accents compose to. */
const codesOf = (text: string): readonly number[] =>
  [...new Set(text + text.normalize('NFC'))].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);

/** The glyphs, once each, and after them those that they are made of. */
function withReferences(tables: FontTables, glyphs: readonly number[]): readonly number[] {
  const all = new Set(glyphs);
  for (const glyph of all) for (const reference of outlineOf(tables, glyph).references) all.add(reference.glyph);
  return [...all];
}

function renumber(tables: FontTables, glyph: number, numberOf: (glyph: number) => number): Uint8Array {
  const { data, references } = outlineOf(tables, glyph);
  const copy = copyOf(data);
  for (const { at, glyph: part } of references) viewOf(copy).setUint16(at, numberOf(part));
  return copy;
}

function metricsOf(tables: FontTables, glyphs: readonly number[]): Uint8Array {
  const all = tableOf(tables, 'hmtx');
  const kept = new Uint8Array(metricSize * glyphs.length);
  glyphs.forEach((glyph, index) => {
    kept.set(all.subarray(metricSize * glyph, metricSize * (glyph + 1)), metricSize * index);
  });
  return kept;
}

function withUint16(table: Uint8Array, at: number, value: number): Uint8Array {
  const copy = copyOf(table);
  viewOf(copy).setUint16(at, value);
  return copy;
}
