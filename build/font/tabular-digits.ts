/**
 * Tabular figures, as the font's own table of substitutions (`GSUB`) has them under the feature `tnum`.
 *
 * Source: OpenType 1.9.1, "GSUB" and "OpenType layout common table formats". Only what Inter uses is read: one lookup of
 * single substitutions, its glyphs listed as ranges and their substitutes as an array.
 */
import { viewOf } from '../../shared/scene/font-tables';

const [singleSubstitution, byArray, byRanges] = [1, 2, 2];

/** The tabular glyph of each glyph that has one. Throws where the table is not built as described above. */
export function tabularGlyphs(gsub: Uint8Array): ReadonlyMap<number, number> {
  const view = viewOf(gsub);
  const lookup = lookupOf(view, 'tnum');
  expect('a single substitution', view.getUint16(lookup), singleSubstitution);
  expect('one subtable', view.getUint16(lookup + 4), 1);
  const subtable = lookup + view.getUint16(lookup + 6);
  expect('substitutes as an array', view.getUint16(subtable), byArray);
  const glyphs = coverage(view, subtable + view.getUint16(subtable + 2));
  return new Map(glyphs.map((glyph, index) => [glyph, view.getUint16(subtable + 6 + 2 * index)]));
}

/** Where the first lookup of a feature stands. */
function lookupOf(view: DataView, tag: string): number {
  const [features, lookups] = [view.getUint16(6), view.getUint16(8)];
  const letters = [...tag].reduce((word, letter) => word * 256 + letter.charCodeAt(0), 0);
  for (let record = features + 2; record < features + 2 + 6 * view.getUint16(features); record += 6) {
    if (view.getUint32(record) !== letters) continue;
    const feature = features + view.getUint16(record + 4);
    expect('one lookup', view.getUint16(feature + 2), 1);
    return lookups + view.getUint16(lookups + 2 + 2 * view.getUint16(feature + 4));
  }
  throw new Error(`the font has no feature ${tag}`);
}

/** The glyphs that a lookup is about, in order. */
function coverage(view: DataView, table: number): readonly number[] {
  expect('glyphs as ranges', view.getUint16(table), byRanges);
  return Array.from({ length: view.getUint16(table + 2) }, (_, index) => table + 4 + 6 * index).flatMap((range) => {
    const first = view.getUint16(range);
    return Array.from({ length: view.getUint16(range + 2) - first + 1 }, (_, index) => first + index);
  });
}

function expect(what: string, received: number, expected: number): void {
  if (received !== expected) throw new Error(`tabular figures: expected ${what} (${expected}), received ${received}`);
}
