import { fontFaces, type FontFiles } from './font-face';
import { palettes, type Paint, type Palette, type Theme } from './palette';
import type { Ink, Mark, Scene, SceneItem, TextMark } from './scene';
import { fontStack, type FontWeight } from './typeface';
import { element, escapeText, formatNumber, type Attributes } from './xml';

export interface SvgOptions {
  readonly theme: Theme;
  /** The prepared fonts, of which the figure takes along the characters that it uses. Without them it only names them. */
  readonly fonts?: FontFiles;
}

/** What a figure lies on: white in the light theme, for paper; the canvas in the others. */
const grounds: Readonly<Record<Theme, Paint>> = { light: 'surface', dark: 'canvas', contrast: 'canvas' };

/**
 * A figure as the text of an SVG file: the whole scene, and what it lies on.
 *
 * Everything is a presentation attribute, text is text, and nothing in it runs, loads or links, so that it can be opened by
 * any browser, mail program, word processor or drawing program. The same scene gives the same bytes on every machine.
 */
export function toSvg(scene: Scene, { theme, fonts }: SvgOptions): string {
  const palette = palettes[theme];
  const { x, y, width, height } = scene.bounds;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: [x, y, width, height].map(formatNumber).join(' '),
    role: 'img',
    'aria-labelledby': 'title description',
  };
  const parts = [
    element('title', { id: 'title' }, escapeText(scene.title)),
    element('desc', { id: 'description' }, escapeText(scene.description)),
    ...(fonts ? [element('defs', {}, element('style', {}, fontFaces(fonts, textsByWeight(scene))))] : []),
    element('rect', { x, y, width, height, fill: palette[grounds[theme]] }),
    ...scene.items.map((item) => writeItem(item, palette)),
  ];
  return `${element('svg', attributes, `\n${parts.join('\n')}\n`)}\n`;
}

const writeItem = ({ at, marks }: SceneItem, palette: Palette): string =>
  element('g', { transform: translate(at.x, at.y) }, marks.map((mark) => writeMark(mark, palette)).join(''));

const translate = (x: number, y: number): string => `translate(${formatNumber(x)} ${formatNumber(y)})`;

function writeMark(mark: Mark, palette: Palette): string {
  switch (mark.type) {
    case 'rect': {
      const { x, y, width, height, radius } = mark;
      return element('rect', { x, y, width, height, rx: radius, ...writeInk(mark, palette) });
    }
    case 'circle':
      return element('circle', { cx: mark.x, cy: mark.y, r: mark.radius, ...writeInk(mark, palette) });
    case 'path':
      return element('path', { d: mark.d, ...writeInk(mark, palette) });
    case 'text':
      return element('text', writeType(mark, palette), escapeText(mark.text));
    case 'group': {
      // Not rounded like a position: a scale multiplies.
      const transform = `${translate(mark.x, mark.y)} scale(${mark.scale})`;
      return element('g', { transform }, mark.marks.map((inner) => writeMark(inner, palette)).join(''));
    }
  }
}

function writeInk({ fill, stroke, strokeWidth, dash, round, opacity }: Ink, palette: Palette): Attributes {
  return {
    fill: fill === undefined ? 'none' : palette[fill],
    stroke: stroke && palette[stroke],
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash?.map(formatNumber).join(' '),
    'stroke-linecap': round && 'round',
    'stroke-linejoin': round && 'round',
    opacity,
  };
}

const writeType = ({ x, y, size, weight, anchor, fill }: TextMark, palette: Palette): Attributes => ({
  x,
  y,
  'font-family': fontStack,
  'font-size': size,
  'font-weight': weight,
  'text-anchor': anchor === 'start' ? undefined : anchor,
  fill: palette[fill],
});

/** Every character of the figure, by the weight in which it is set. */
function textsByWeight({ items }: Scene): Record<FontWeight, string> {
  const texts: Record<FontWeight, string> = { 400: '', 500: '', 600: '' };
  const collect = (mark: Mark): void => {
    if (mark.type === 'text') texts[mark.weight] += mark.text;
    else if (mark.type === 'group') mark.marks.forEach(collect);
  };
  for (const { marks } of items) marks.forEach(collect);
  return texts;
}
