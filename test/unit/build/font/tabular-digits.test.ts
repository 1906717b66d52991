import { expect, test } from 'vitest';
import { viewOf } from '@shared/scene/font-tables';
import { tabularGlyphs } from '../../../../build/font/tabular-digits';

/** A table with the one feature `tnum`: glyphs 20 and 21 are replaced by 90 and 70. */
function gsub(lookupType = 1): Uint8Array {
  const words: readonly number[] = [
    ...[1, 0, 10, 10, 24], // version, scripts (unread), features, lookups
    ...[1, 0x746e, 0x756d, 8, 0, 1, 0], // one feature: "tnum" at 8, which has one lookup, the first
    ...[1, 4], // one lookup, at 4
    ...[lookupType, 0, 1, 8], // one subtable, at 8
    ...[2, 10, 2, 90, 70], // substitutes as an array, for the glyphs listed at 10
    ...[2, 1, 20, 21, 0], // one range
  ];
  const table = new Uint8Array(2 * words.length);
  words.forEach((word, index) => {
    viewOf(table).setUint16(2 * index, word);
  });
  return table;
}

test('each glyph has its substitute', () => {
  expect(tabularGlyphs(gsub())).toEqual(
    new Map([
      [20, 90],
      [21, 70],
    ]),
  );
});

test('a table that is built differently is refused, not misread', () => {
  expect(() => tabularGlyphs(gsub(3))).toThrow('expected a single substitution (1), received 3');
});

test('a font without tabular figures is refused', () => {
  const table = gsub();
  viewOf(table).setUint16(12, 0);
  expect(() => tabularGlyphs(table)).toThrow('no feature tnum');
});
