import type { Size } from '../layout/geometry';
import type { CardContent } from './card-content';
import { badgesWidth, drawBadges } from './card-badges';
import { glyphMarks, glyphSize } from './glyphs';
import { group, types, widthOf, write, type Type } from './marks';
import type { Mark, RectMark } from './scene';
import { truncate } from './text-metrics';

/** The measures of a card, from its top left corner. */
const card = { width: 150, widest: 220, step: 10, height: 92, radius: 8, padding: 10 } as const;
const tile = { size: 24, radius: 6 } as const;
/** Where the words beside the tile begin, and the baselines from the top down. */
const nameX = 42;
const baselines = { name: 20.5, kind: 34, settings: 53.5, count: 81 } as const;
const bar = { y: 62, height: 2, least: 2 } as const;

const separator = ' · ';

/** A card is as wide as its words need, in steps, up to a limit; beyond it a name is cut, a number never. */
export function measureCard(content: CardContent): Size {
  const words = Math.max(
    nameX + widthOf(content.name, types.name) + badgesWidth(content),
    nameX + widthOf(content.kind, types.kind),
    card.padding + widthOf(content.settings.join(separator), types.settings),
  );
  const aside = content.aside === '' ? 0 : widthOf(content.aside, types.kind) + card.padding;
  const numbers = card.padding + widthOf(content.count, countType(content)) + aside;
  const needed = Math.max(numbers, Math.min(words, card.widest - card.padding)) + card.padding;
  return { width: Math.max(card.width, Math.ceil(needed / card.step) * card.step), height: card.height };
}

/** What the card of a layer looks like. */
export function drawCard(content: CardContent): readonly Mark[] {
  const { width } = measureCard(content);
  return [
    ...drawFrame(content, width),
    ...drawHead(content, width),
    write(fitSettings(content.settings, width - 2 * card.padding), types.settings, card.padding, baselines.settings),
    ...drawBar(content, width - 2 * card.padding),
    ...drawCount(content, width),
    ...drawBadges(content, width),
  ].filter((mark) => mark.type !== 'text' || mark.text !== '');
}

const fit = (text: string, room: number, { size, weight }: Type): string => truncate(text, room, size, weight);

/** An edge looks out behind a block, and a second one where it stands several times in a row. */
function drawFrame({ severity, isUnknown, isBlock, badge: repeats }: CardContent, width: number): readonly Mark[] {
  const frame = (offset: number): RectMark => ({
    type: 'rect',
    x: offset,
    y: -offset,
    width,
    height: card.height,
    radius: card.radius,
    fill: 'surface',
    stroke: 'line-strong',
    strokeWidth: 1,
  });
  const front: RectMark = {
    ...frame(0),
    ...(severity === 'error' ? { stroke: 'danger', strokeWidth: 1.5 } : {}),
    ...(isUnknown ? { stroke: 'field-line', dash: [4, 3] } : {}),
    ...(isUnknown && severity === 'error' ? { stroke: 'danger' } : {}),
  };
  if (!isBlock) return [front];
  return repeats === '' ? [frame(3), front] : [frame(6), frame(3), front];
}

function drawHead(content: CardContent, width: number): readonly Mark[] {
  const { category, name, kind } = content;
  const room = width - nameX - card.padding;
  const inset = (tile.size - glyphSize) / 2;
  return [
    {
      type: 'rect',
      x: card.padding,
      y: card.padding,
      width: tile.size,
      height: tile.size,
      radius: tile.radius,
      fill: `c-${category}`,
    },
    group(card.padding + inset, card.padding + inset, 1, glyphMarks(category, 'c-on')),
    write(fit(name, room - badgesWidth(content), types.name), types.name, nameX, baselines.name),
    write(fit(kind, room, types.kind), types.kind, nameX, baselines.kind),
  ];
}

/** As many settings as there is room for; the least important go first. One alone is cut. */
function fitSettings(settings: readonly string[], room: number): string {
  for (let count = settings.length; count > 1; count--) {
    const text = settings.slice(0, count).join(separator);
    if (widthOf(text, types.settings) <= room) return text;
  }
  return fit(settings[0] ?? '', room, types.settings);
}

/** How large a part of the whole network the layer is. What exists is seen. */
function drawBar({ category, share }: CardContent, room: number): readonly Mark[] {
  const base = { type: 'rect', x: card.padding, y: bar.y, height: bar.height, radius: bar.height / 2 } as const;
  const ground: Mark = { ...base, width: room, fill: 'pressed' };
  if (share === 0) return [ground];
  return [ground, { ...base, width: Math.max(bar.least, room * share), fill: `c-${category}` }];
}

function drawCount(content: CardContent, width: number): readonly Mark[] {
  return [
    write(content.count, countType(content), card.padding, baselines.count),
    write(content.aside, types.kind, width - card.padding, baselines.count, 'end'),
  ];
}

const countType = ({ isNumber }: CardContent): Type => (isNumber ? types.name : types.words);
