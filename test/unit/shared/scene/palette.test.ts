import { describe, expect, test } from 'vitest';
import { categories, type Category } from '@shared/layers/kind';
import { contrast } from '@shared/scene/colour';
import { type Paint, palettes, type Theme } from '@shared/scene/palette';

const themes = Object.keys(palettes) as Theme[];
const families = Object.keys(categories) as Category[];

/** What WCAG 2.2 asks of text, and of what must be told apart without being read. */
const [text, sign] = [4.5, 3];

const pairs: readonly (readonly [paint: Paint, on: readonly Paint[], least: number])[] = [
  ['ink', ['surface', 'panel', 'canvas', 'sunken', 'hover', 'pressed'], text],
  ['ink-2', ['surface', 'panel', 'canvas', 'sunken', 'hover'], text],
  ['ink-3', ['surface', 'panel', 'canvas', 'sunken', 'hover', 'raised', 'accent-tint'], text],
  ['ink-inverse', ['danger', 'accent'], text],
  ['accent', ['surface', 'canvas', 'accent-tint'], text],
  ['danger', ['surface', 'danger-tint'], text],
  ['warn', ['surface', 'warn-tint'], text],
  ['good', ['surface', 'good-tint'], text],
  ['solid-ink', ['solid'], text],
  ['edge-label', ['canvas'], text],
  ['edge', ['canvas'], sign],
  ['field-line', ['surface', 'panel', 'sunken'], sign],
];

describe.each(themes)('in the %s theme', (theme) => {
  const palette = palettes[theme];
  const ratio = (paint: Paint, on: Paint) => contrast(palette[paint], palette[on]);

  test.each(pairs)('%s can be told from %j by a factor of %d', (paint, on, least) => {
    for (const ground of on) expect(ratio(paint, ground), ground).toBeGreaterThanOrEqual(least);
  });

  test.each(families)('%s: its words can be read and its mark and glyph told apart', (family) => {
    for (const ground of ['surface', 'panel', `c-${family}-tint`] as const) {
      expect(ratio(`c-${family}-text`, ground), ground).toBeGreaterThanOrEqual(text);
    }
    for (const ground of ['surface', 'canvas', 'c-on'] as const) {
      expect(ratio(`c-${family}`, ground), ground).toBeGreaterThanOrEqual(sign);
    }
  });

  test('every value is a solid colour', () => {
    expect(Object.values(palette).filter((value) => !/^#[0-9a-f]{6}$/.test(value))).toEqual([]);
  });
});

test('every theme has the same tokens', () => {
  const tokens = themes.map((theme) => Object.keys(palettes[theme]));
  for (const others of tokens) expect(others).toEqual(tokens[0]);
});

test.each(['light', 'dark'] as const)('no two categories have the same mark in the %s theme', (theme) => {
  expect(new Set(families.map((family) => palettes[theme][`c-${family}`])).size).toBe(families.length);
});
