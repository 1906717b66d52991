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
    canvas: '#f6f7f9',
    'canvas-dot': '#dadee5',
    panel: '#fbfbfc',
    surface: '#ffffff',
    raised: '#ffffff',
    sunken: '#f1f2f5',
    hover: '#eceef2',
    pressed: '#e3e6ec',
    line: '#e4e6eb',
    'line-strong': '#cbcfd8',
    'field-line': '#828894',
    ink: '#16181d',
    'ink-2': '#474c57',
    'ink-3': '#616775',
    'ink-inverse': '#ffffff',
    solid: '#1e2128',
    'solid-ink': '#ffffff',
    accent: '#0b63e5',
    'accent-tint': '#e6f0ff',
    'accent-line': '#8db8fa',
    danger: '#be1f1f',
    'danger-tint': '#fdeeed',
    'danger-line': '#efb4b0',
    warn: '#8a5200',
    'warn-tint': '#fff5e0',
    'warn-line': '#e6c27e',
    good: '#16703c',
    'good-tint': '#e7f6ed',
    'good-line': '#9fd3b3',
    edge: '#7a808d',
    'edge-label': '#3b404a',
    'c-on': '#ffffff',
  },
  dark: {
    canvas: '#121419',
    'canvas-dot': '#272b34',
    panel: '#17191f',
    surface: '#1b1e24',
    raised: '#22252d',
    sunken: '#101216',
    hover: '#24272f',
    pressed: '#2c303a',
    line: '#292d36',
    'line-strong': '#3d434f',
    'field-line': '#6e7583',
    ink: '#eceef2',
    'ink-2': '#b7bcc7',
    'ink-3': '#969ca9',
    'ink-inverse': '#121419',
    solid: '#eceef2',
    'solid-ink': '#16181d',
    accent: '#6ca8ff',
    'accent-tint': '#1b2a42',
    'accent-line': '#35578c',
    danger: '#ff857b',
    'danger-tint': '#351c1d',
    'danger-line': '#7e3835',
    warn: '#f1bc58',
    'warn-tint': '#32270f',
    'warn-line': '#7a5e1f',
    good: '#68d192',
    'good-tint': '#15301f',
    'good-line': '#2d6b45',
    edge: '#7d8492',
    'edge-label': '#c6cad3',
    'c-on': '#121419',
  },
  contrast: {
    canvas: '#ffffff',
    'canvas-dot': '#ffffff',
    panel: '#ffffff',
    surface: '#ffffff',
    raised: '#ffffff',
    sunken: '#ffffff',
    hover: '#e4e9f2',
    pressed: '#ccd6e8',
    line: '#000000',
    'line-strong': '#000000',
    'field-line': '#000000',
    ink: '#000000',
    'ink-2': '#000000',
    'ink-3': '#26292f',
    'ink-inverse': '#ffffff',
    solid: '#000000',
    'solid-ink': '#ffffff',
    accent: '#0038a8',
    'accent-tint': '#e4e9f2',
    'accent-line': '#0038a8',
    danger: '#9a0000',
    'danger-tint': '#ffffff',
    'danger-line': '#9a0000',
    warn: '#5c3600',
    'warn-tint': '#ffffff',
    'warn-line': '#5c3600',
    good: '#00491f',
    'good-tint': '#ffffff',
    'good-line': '#00491f',
    edge: '#000000',
    'edge-label': '#000000',
    'c-on': '#ffffff',
  },
} as const;

/** The mark of each category: the tile behind its glyph, the bar of its share. In contrast the glyph alone is the sign. */
const marks = {
  light: {
    io: '#474b65',
    conv: '#d47400',
    pool: '#c13009',
    dense: '#3d59e6',
    norm: '#387e7b',
    act: '#609a65',
    reg: '#5e2e14',
    shape: '#878ba7',
    merge: '#07483e',
    recur: '#1793e2',
    attn: '#53008e',
    embed: '#ec3b92',
    custom: '#6e664f',
  },
  dark: {
    io: '#a79cb1',
    conv: '#dea01a',
    pool: '#c3510e',
    dense: '#4e93f7',
    norm: '#8bfadb',
    act: '#94c87a',
    reg: '#92724e',
    shape: '#d3e2f8',
    merge: '#298d81',
    recur: '#0fc9fe',
    attn: '#8e64ab',
    embed: '#d45581',
    custom: '#b4b2a5',
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

/** The value of every token, as `#rrggbb`. */
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
