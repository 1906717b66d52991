import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCharacterMap } from '@shared/scene/font-cmap';
import { readTables, tableOf } from '@shared/scene/font-tables';
import { fontMetrics, textWidth, truncate } from '@shared/scene/text-metrics';
import { fontWeights } from '@shared/scene/typeface';
import { preparedFonts } from '../../../../build/font/files';
import { drawnWidth } from '../../../resvg';
import { sizes } from '../../../sizes';

const fonts = await preparedFonts();
const files = Object.values(fonts);

/** What a person may type of what the font has. */
const characters = [...readCharacterMap(tableOf(readTables(fonts[400]), 'cmap')).keys()]
  .map((code) => String.fromCodePoint(code))
  .filter((character) => !/\p{C}/u.test(character));

const string = (of: readonly string[]) => fc.string({ unit: fc.constantFrom(...of), maxLength: 40 });
const label = string(Array.from('abcdefghijklmnopqrstuvwxyzABCTVW_-/ 0123456789×·→,.()'));
const weight = fc.constantFrom(...fontWeights);

describe('a width', () => {
  test('is what resvg draws', () => {
    fc.assert(
      fc.property(
        fc.oneof(label, string(characters)),
        fc.integer({ min: 8, max: 40 }),
        weight,
        (text, size, weight) => {
          const drawn = drawnWidth({ text, size, weight }, files);
          expect(Math.abs(textWidth(text, size, weight) - drawn)).toBeLessThan(0.01);
        },
      ),
      { numRuns: sizes.measuredStrings },
    );
  });

  test('is the sum of the widths of its characters: nothing kerns, nothing is replaced', () => {
    const sum = Array.from('AVATAR conv2x2 -> fi').reduce((width, character) => width + textWidth(character, 13), 0);
    expect(textWidth('AVATAR conv2x2 -> fi', 13)).toBeCloseTo(sum);
  });

  test.each(fontWeights)('does not change with the digits at weight %d', (weight) => {
    const widths = Array.from({ length: 10 }, (_, digit) => textWidth(String(digit), 13, weight));
    expect(new Set(widths).size).toBe(1);
  });

  test('of a character that the font lacks is 1 em', () => {
    expect(textWidth('畳み', 13)).toBe(2 * 13);
  });

  test('of an accent is nothing, however it is typed', () => {
    expect(textWidth('café', 13)).toBe(textWidth('cafe\u0301', 13));
    expect(textWidth('x\u0302\u0323', 13)).toBe(textWidth('x', 13));
  });

  test('of what is never drawn is nothing', () => {
    expect(textWidth('\u00ad\u200b\u200d\ufe0f', 13)).toBe(0);
  });
});

describe('a truncated text', () => {
  test('fits, and is as long as it can be', () => {
    fc.assert(
      fc.property(label, fc.integer({ min: 10, max: 200 }), (text, width) => {
        const shortened = truncate(text, width, 13);
        expect(textWidth(shortened, 13)).toBeLessThanOrEqual(width);
        const kept = shortened.replace('…', '').length;
        const longer = `${text.slice(0, kept + 1)}…`;
        if (shortened !== text && !/\s/.test(text)) expect(textWidth(longer, 13)).toBeGreaterThan(width);
      }),
    );
  });

  test('is left alone where it fits', () => {
    expect(truncate('conv_1', textWidth('conv_1', 13, 600), 13, 600)).toBe('conv_1');
  });

  test('ends without a space before its ellipsis', () => {
    expect(truncate('conv layer', textWidth('conv …', 13), 13)).toBe('conv…');
  });

  test('keeps an accent with its letter', () => {
    expect(truncate('x\u0323WW', textWidth('x…', 13), 13)).toBe('x\u0323…');
  });

  test('is nothing where not even an ellipsis fits', () => {
    expect(truncate('conv_1', 1, 13)).toBe('');
  });
});

test('letters reach from under the baseline to the ascent', () => {
  const { ascent, descent, xHeight, capHeight } = fontMetrics;
  expect([0 < descent, descent < xHeight, xHeight < capHeight, capHeight < ascent, ascent < 1]).not.toContain(false);
});
