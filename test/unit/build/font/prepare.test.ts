import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readCharacterMap } from '@shared/scene/font-cmap';
import { advanceOf } from '@shared/scene/font-glyphs';
import { readTables, tableOf, type FontTables } from '@shared/scene/font-tables';
import { prepareFont } from '../../../../build/font/prepare';
import { inRoot } from '../../../../build/paths.js';

const inter = await readFile(inRoot('node_modules/@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf'));
const prepared = prepareFont(inter, 500);
const [before, after] = [readTables(inter), readTables(prepared)];

const characters = (tables: FontTables) => readCharacterMap(tableOf(tables, 'cmap'));
const digits = Array.from('0123456789').map((digit) => digit.charCodeAt(0));
const glyphOf = (tables: FontTables, character: string) => characters(tables).get(character.codePointAt(0) ?? 0) ?? 0;
const advance = (tables: FontTables, character: string) => advanceOf(tables, glyphOf(tables, character));

describe('a prepared font', () => {
  test('has the characters of Inter, all of them', () => {
    expect([...characters(after).keys()]).toEqual([...characters(before).keys()]);
  });

  test('neither substitutes nor positions', () => {
    expect(['GSUB', 'GPOS', 'GDEF', 'kern'].filter((tag) => after.has(tag))).toEqual([]);
  });

  test('has tabular figures as its digits', () => {
    const widths = (tables: FontTables) => new Set(digits.map((code) => advance(tables, String.fromCharCode(code))));
    expect(widths(before).size).toBeGreaterThan(1);
    expect(widths(after).size).toBe(1);
  });

  test('draws every other character as Inter does', () => {
    const others = (tables: FontTables) => [...characters(tables)].filter(([code]) => !digits.includes(code));
    expect(others(after)).toEqual(others(before));
    for (const tag of ['glyf', 'loca']) {
      expect(Buffer.compare(tableOf(after, tag), tableOf(before, tag)), tag).toBe(0);
    }
  });

  test('gives accents no room', () => {
    const dotBelow = '\u0323';
    expect(advance(before, dotBelow)).toBeGreaterThan(0);
    expect(advance(after, dotBelow)).toBe(0);
  });

  test('is named so that an Inter of the machine is not taken for it', () => {
    const names = new TextDecoder('utf-16be').decode(tableOf(after, 'name'));
    expect(names).toContain('Layerwright Sans');
    expect(names).not.toContain('Inter Medium');
    expect(names).toContain('SIL Open Font License');
  });

  test('has the same bytes every time', () => {
    expect(Buffer.compare(prepareFont(inter, 500), prepared)).toBe(0);
  });
});
