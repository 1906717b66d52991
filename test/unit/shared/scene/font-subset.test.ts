import { describe, expect, test } from 'vitest';
import { readCharacterMap } from '@shared/scene/font-cmap';
import { glyphCount } from '@shared/scene/font-glyphs';
import { subsetFont } from '@shared/scene/font-subset';
import { readTables, tableOf } from '@shared/scene/font-tables';
import { fontWeights } from '@shared/scene/typeface';
import { preparedFonts } from '../../../../build/font/files';
import { pixelsOf } from '../../../resvg';

const fonts = await preparedFonts();

/** Quick on long arrays, where `toEqual` is not. */
const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

const charactersOf = (font: Uint8Array): string =>
  String.fromCodePoint(...readCharacterMap(tableOf(readTables(font), 'cmap')).keys());

describe('a subset', () => {
  test.each([
    'conv2x2 20×20×3 → 1,200',
    '2 × 27 + 3 = 57, 1,200 × 2 + 2 = 2,402',
    'Größe naïve Łódź Ệ ǖ α ∂√∑ ½ Жё 🄰',
    'cafe\u0301 x\u0323',
  ])('draws "%s" as the whole font does, at every weight', (text) => {
    for (const weight of fontWeights) {
      const line = { text, size: 32, weight };
      expect(same(pixelsOf(line, [subsetFont(fonts[weight], text)]), pixelsOf(line, [fonts[weight]]))).toBe(true);
    }
  });

  test('has the characters asked for, those they compose to, and no others', () => {
    expect(charactersOf(subsetFont(fonts[400], 'b→ae\u0301'))).toBe('abe\u00e9\u0301→');
  });

  test('leaves out what the font lacks', () => {
    expect(charactersOf(subsetFont(fonts[400], '畳a'))).toBe('a');
  });

  test('brings the parts that a glyph is made of', () => {
    const glyphs = (text: string) => glyphCount(readTables(subsetFont(fonts[400], text)));
    const missing = 1;
    expect(glyphs('e')).toBe(missing + 1);
    expect(glyphs('é')).toBeGreaterThan(missing + 1);
  });

  test('is the same in whatever order its characters come', () => {
    expect(subsetFont(fonts[400], 'conv_1')).toEqual(subsetFont(fonts[400], '1_vnocnov'));
  });

  test('is small', () => {
    expect(subsetFont(fonts[400], '0123456789×→+=, abcdefghijklmnopqrstuvwxyz').length).toBeLessThan(10_000);
  });

  test('leaves the font as it was, even in a buffer of Node, whose slices share its bytes', () => {
    const buffer = Buffer.from(fonts[400]);
    subsetFont(buffer, 'é');
    expect(same(buffer, fonts[400])).toBe(true);
  });
});
