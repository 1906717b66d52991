/**
 * How wide a text is, without a DOM: the sum of its characters' advances in the prepared font.
 *
 * The browser, resvg and PDF agree within half a pixel (tests hold it), because the font they are given neither kerns
 * nor substitutes. Sizes and widths are in the same unit, whatever it is.
 */
import { fontUnits, fontWidths } from './font-widths';
import { fontWeights, type FontWeight } from './typeface';

/** The advance of each character that has a glyph, in font units. */
type WidthTable = ReadonlyMap<string, number>;

/** Vertical metrics as parts of the type size; ascent and descent are distances from the baseline. */
export const fontMetrics = {
  ascent: fontUnits.ascent / fontUnits.em,
  descent: fontUnits.descent / fontUnits.em,
  xHeight: fontUnits.xHeight / fontUnits.em,
  capHeight: fontUnits.capHeight / fontUnits.em,
};

const ellipsis = '…';
const tables = widthTables();

/** A character the font lacks comes from another font and counts 1 em; one that takes no room of its own counts nothing. */
export function textWidth(text: string, size: number, weight: FontWeight = 400): number {
  const table = tables[weight];
  let units = 0;
  for (const character of composed(text)) units += table.get(character) ?? widthWithout(character, table);
  return (units * size) / fontUnits.em;
}

/** A letter and its accents are one character where there is such a one, as everything that draws text takes them. */
const composed = (text: string): string => text.replace(/\P{M}\p{M}+/gu, (letter) => letter.normalize('NFC'));

/** What is drawn for a character that has no glyph of its own; an accented letter is drawn as the letter and its accent. */
function widthWithout(character: string, table: WidthTable): number {
  if (/[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character)) return 0;
  const [letter = character] = character.normalize('NFD');
  return table.get(letter) ?? fontUnits.em;
}

/** The text if it fits into the width, else as much of it as does with an ellipsis; nothing where not even that fits. */
export function truncate(text: string, width: number, size: number, weight: FontWeight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const letters = lettersOf(text);
  for (let length = letters.length - 1; length >= 0; length -= 1) {
    const shortened = letters.slice(0, length).join('').trimEnd() + ellipsis;
    if (textWidth(shortened, size, weight) <= width) return shortened;
  }
  return '';
}

/** Characters, each with the marks that stand on it. */
const lettersOf = (text: string): readonly string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

/** The generated table, read once: for each weight the advance of every character, in font units. */
function widthTables(): Readonly<Record<FontWeight, WidthTable>> {
  const result = { 400: new Map<string, number>(), 500: new Map<string, number>(), 600: new Map<string, number>() };
  for (const line of fontWidths.trim().split('\n')) {
    const [advances, ranges] = [line.split(' ', 3), line.split(' ').slice(3)];
    for (const character of ranges.flatMap(charactersOf)) {
      fontWeights.forEach((weight, index) => result[weight].set(character, Number(advances[index])));
    }
  }
  return result;
}

/** The characters of `41` or `41-5a`. */
function charactersOf(range: string): readonly string[] {
  const [first = 0, last = first] = range.split('-').map((code) => Number.parseInt(code, 16));
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
