import type { Paint } from './palette';
import type { Mark, TextMark } from './scene';
import { textWidth } from './text-metrics';
import type { FontWeight } from './typeface';

/** How a text is set. */
export interface Type {
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: Paint;
}

/** The few ways in which the diagram sets text. Nothing is smaller than 11. */
export const types = {
  title: { size: 15, weight: 600, fill: 'ink' },
  name: { size: 13, weight: 600, fill: 'ink' },
  kind: { size: 11, weight: 400, fill: 'ink-3' },
  settings: { size: 11.5, weight: 400, fill: 'ink-2' },
  words: { size: 11.5, weight: 400, fill: 'ink-3' },
  badge: { size: 11, weight: 600, fill: 'ink' },
  shape: { size: 11.5, weight: 500, fill: 'edge-label' },
  seen: { size: 11.5, weight: 600, fill: 'ink' },
  sum: { size: 11, weight: 400, fill: 'ink-2' },
  note: { size: 12, weight: 400, fill: 'ink-2' },
} as const satisfies Record<string, Type>;

export const widthOf = (text: string, { size, weight }: Type): number => textWidth(text, size, weight);

/** A text with the point on its baseline that the anchor names. */
export const write = (
  text: string,
  { size, weight, fill }: Type,
  x: number,
  y: number,
  anchor: TextMark['anchor'] = 'start',
): TextMark => ({ type: 'text', x, y, text, size, weight, anchor, fill });

/** The same marks, drawn from elsewhere and at another scale. */
export const group = (x: number, y: number, scale: number, marks: readonly Mark[]): Mark => ({
  type: 'group',
  x,
  y,
  scale,
  marks,
});
