import { format } from 'd3';
import type { LayerAnalysis } from '@shared/analysis/analysis';
import { formatCount } from '@shared/format-number';
import type { Size } from '@shared/layout/geometry';
import { fontMetrics, textWidth, truncate } from '@shared/scene/text-metrics';

/** What a small card says: a tile in some place and lines of text, each from the left end of its baseline. */
export interface BriefCard {
  readonly tile?: { readonly x: number; readonly y: number; readonly size: number };
  readonly texts: readonly { readonly x: number; readonly y: number; readonly size: number; readonly text: string }[];
}

/** The measures of a small card, in pixels of the screen at every scale. */
const padding = 6;
const tileSize = 14;
const gap = 5;
const letters = 11;

/** Where the middles of the name and of the count are, in parts of the height. */
const rows = { name: 0.3, count: 0.72 } as const;

/** Under this scale there is no room for the tile beside a name; the card has the colour of its category then. */
const leastWithTile = 0.45;

/** A card that is drawn at a scale between that of small print and that of names. */
export function briefCard({ layer, counts }: LayerAnalysis, { width, height }: Size, scale: number): BriefCard {
  const pixel = 1 / scale;
  const size = letters * pixel;
  const tile = { x: padding * pixel, y: rows.name * height - (tileSize / 2) * pixel, size: tileSize * pixel };
  const hasTile = scale >= leastWithTile;
  const nameX = padding + (hasTile ? tileSize + gap : 0);
  const line = (text: string, x: number, row: number) => ({
    text,
    size,
    x: x * pixel,
    y: row * height + (size * fontMetrics.capHeight) / 2,
  });
  const room = width * scale - padding;
  const texts = [
    line(truncate(layer.name, room - nameX, letters, 600), nameX, rows.name),
    ...(counts?.learnable ? [line(countIn(room - padding, counts.learnable), padding, rows.count)] : []),
  ];
  return { ...(hasTile ? { tile } : {}), texts };
}

/** A count as a whole number, or where that has no room in a short form: `102,764,544` or `103 M`. */
function countIn(room: number, count: number): string {
  const whole = formatCount(count);
  return textWidth(whole, letters, 600) <= room ? whole : format('.3~s')(count).replace(/(?=\D$)/, ' ');
}

/** From afar: the tile alone, in the middle. */
export function farCard({ width, height }: Size): BriefCard {
  const size = height * 0.6;
  return { tile: { x: (width - size) / 2, y: (height - size) / 2, size }, texts: [] };
}
