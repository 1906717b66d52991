/**
 * Every colour of the window and of the figures, once: a token, and its value in each theme.
 *
 * The scene paints with tokens. `toSvg` writes their values as attributes; the window reads them as CSS custom
 * properties of the same names, which `build/colours.mjs` generates from here.
 */
import { type Category } from '../layers/kind';
import { contrast, luminance, mix } from './colour';

/** Surfaces, lines, inks and states; `c-on` is a glyph's colour on the mark of any category. */
const common = {
  light: {
    canvas: '#F6F7F9',
    'canvas-dot': '#DADEE5',
    panel: '#FBFBFC',
    surface: '#FFFFFF',
    raised: '#FFFFFF',
    sunken: '#F1F2F5',
    hover: '#ECEEF2',
    pressed: '#E3E6EC',
    line: '#E4E6EB',
    'line-strong': '#CBCFD8',
    'field-line': '#828894',
    ink: '#16181D',
    'ink-2': '#474C57',
    'ink-3': '#616775',
    'ink-inverse': '#FFFFFF',
    solid: '#1E2128',
    'solid-ink': '#FFFFFF',
    accent: '#0B63E5',
    'accent-tint': '#E6F0FF',
    'accent-line': '#8DB8FA',
    danger: '#BE1F1F',
    'danger-tint': '#FDEEED',
    'danger-line': '#EFB4B0',
    warn: '#8A5200',
    'warn-tint': '#FFF5E0',
    'warn-line': '#E6C27E',
    good: '#16703C',
    'good-tint': '#E7F6ED',
    'good-line': '#9FD3B3',
    edge: '#7A808D',
    'edge-label': '#3B404A',
    'c-on': '#FFFFFF',
  },
  dark: {
    canvas: '#121419',
    'canvas-dot': '#272B34',
    panel: '#17191F',
    surface: '#1B1E24',
    raised: '#22252D',
    sunken: '#101216',
    hover: '#24272F',
    pressed: '#2C303A',
    line: '#292D36',
    'line-strong': '#3D434F',
    'field-line': '#6E7583',
    ink: '#ECEEF2',
    'ink-2': '#B7BCC7',
    'ink-3': '#969CA9',
    'ink-inverse': '#121419',
    solid: '#ECEEF2',
    'solid-ink': '#16181D',
    accent: '#6CA8FF',
    'accent-tint': '#1B2A42',
    'accent-line': '#35578C',
    danger: '#FF857B',
    'danger-tint': '#351C1D',
    'danger-line': '#7E3835',
    warn: '#F1BC58',
    'warn-tint': '#32270F',
    'warn-line': '#7A5E1F',
    good: '#68D192',
    'good-tint': '#15301F',
    'good-line': '#2D6B45',
    edge: '#7D8492',
    'edge-label': '#C6CAD3',
    'c-on': '#121419',
  },
  contrast: {
    canvas: '#FFFFFF',
    'canvas-dot': '#FFFFFF',
    panel: '#FFFFFF',
    surface: '#FFFFFF',
    raised: '#FFFFFF',
    sunken: '#FFFFFF',
    hover: '#E4E9F2',
    pressed: '#CCD6E8',
    line: '#000000',
    'line-strong': '#000000',
    'field-line': '#000000',
    ink: '#000000',
    'ink-2': '#000000',
    'ink-3': '#26292F',
    'ink-inverse': '#FFFFFF',
    solid: '#000000',
    'solid-ink': '#FFFFFF',
    accent: '#0038A8',
    'accent-tint': '#E4E9F2',
    'accent-line': '#0038A8',
    danger: '#9A0000',
    'danger-tint': '#FFFFFF',
    'danger-line': '#9A0000',
    warn: '#5C3600',
    'warn-tint': '#FFFFFF',
    'warn-line': '#5C3600',
    good: '#00491F',
    'good-tint': '#FFFFFF',
    'good-line': '#00491F',
    edge: '#000000',
    'edge-label': '#000000',
    'c-on': '#FFFFFF',
  },
} as const;

/** The mark of each category: the tile behind its glyph, the bar of its share. In contrast the glyph alone is the sign. */
const marks = {
  light: {
    io: '#474B65',
    conv: '#D47400',
    pool: '#C13009',
    dense: '#3D59E6',
    norm: '#387E7B',
    act: '#609A65',
    reg: '#5E2E14',
    shape: '#878BA7',
    merge: '#07483E',
    recur: '#1793E2',
    attn: '#53008E',
    embed: '#EC3B92',
    custom: '#6E664F',
  },
  dark: {
    io: '#A79CB1',
    conv: '#DEA01A',
    pool: '#C3510E',
    dense: '#4E93F7',
    norm: '#8BFADB',
    act: '#94C87A',
    reg: '#92724E',
    shape: '#D3E2F8',
    merge: '#298D81',
    recur: '#0FC9FE',
    attn: '#8E64AB',
    embed: '#D45581',
    custom: '#B4B2A5',
  },
  contrast: {
    io: '#000000',
    conv: '#000000',
    pool: '#000000',
    dense: '#000000',
    norm: '#000000',
    act: '#000000',
    reg: '#000000',
    shape: '#000000',
    merge: '#000000',
    recur: '#000000',
    attn: '#000000',
    embed: '#000000',
    custom: '#000000',
  },
} as const satisfies Record<Theme, Record<Category, string>>;

export type Theme = keyof typeof common;

/** The mark of a category, its colour for words, and the pale ground it gives to what belongs to it. */
type CategoryPaint = `c-${Category}` | `c-${Category}-text` | `c-${Category}-tint`;

/** What something is painted with; in the window, a CSS custom property. */
export type Paint = keyof (typeof common)['light'] | CategoryPaint;

export type Palette = Readonly<Record<Paint, string>>;

/** The value of every token, as `#RRGGBB`. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: paletteOf('light'),
  dark: paletteOf('dark'),
  contrast: paletteOf('contrast'),
};

function paletteOf(theme: Theme): Palette {
  const colours = Object.entries(marks[theme]).flatMap(([category, mark]) => [
    [`c-${category}`, mark],
    [`c-${category}-text`, textColour(theme, mark)],
    [`c-${category}-tint`, tintOf(theme, mark)],
  ]);
  return { ...common[theme], ...(Object.fromEntries(colours) as Record<CategoryPaint, string>) };
}

/** A ground that lets the surface through: more of the mark where the surface is dark, to be seen as well. */
function tintOf(theme: Theme, mark: string): string {
  const { surface } = common[theme];
  return mix(surface, mark, luminance(surface) > 0.5 ? 0.11 : 0.18);
}

/** The mark, moved towards ink in steps of 2 % until it reads well on all that its words stand on. */
function textColour(theme: Theme, mark: string): string {
  const { ink, surface, panel } = common[theme];
  const grounds = [surface, panel, tintOf(theme, mark)];
  const shades = Array.from({ length: 51 }, (_, step) => mix(mark, ink, step / 50));
  return shades.find((shade) => grounds.every((ground) => contrast(shade, ground) >= 4.6)) ?? ink;
}
