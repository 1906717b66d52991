import type { NetworkAnalysis } from '@shared/analysis/analysis';
import { formatCount, formatShape } from '@shared/format-number';
import type { Shape } from '@shared/layers/shape';
import { textWidth } from '@shared/scene/text-metrics';

/** What stands in the line of totals. */
export interface Sums {
  readonly weights: number;
  readonly biases: number;
  readonly learnable: number;
}

const heads = {
  place: '#',
  layer: 'Layer',
  kind: 'Kind',
  settings: 'Settings',
  input: 'Input',
  output: 'Output',
  weights: 'Weights',
  biases: 'Biases',
  learnable: 'Learnable',
  share: 'Share',
} as const;

export type ColumnName = keyof typeof heads;

/** A column of the table as it is shown. */
export interface Column {
  readonly name: ColumnName;
  readonly head: string;
  /** In pixels; the columns of words share what is left, so theirs is what they need at least. */
  readonly width: number;
  readonly isNumber: boolean;
}

/** What goes first where there is no room for all: the tile says the kind, and the diagram the share and the settings. */
const givingWay: readonly ColumnName[] = ['share', 'kind', 'settings', 'input', 'biases', 'weights'];

const words: readonly ColumnName[] = ['layer', 'kind', 'settings'];
const leastForWords = 96;
/** Room for `3×3, 32 filters, same`. */
const leastForSettings = 150;
const share = 102;

/** True for a column that the line of totals sums up. */
export const isSum = (column: ColumnName): column is keyof Sums =>
  column === 'weights' || column === 'biases' || column === 'learnable';

/** True for a column over which the word of the line of totals reaches. */
export const isBeforeSums = (column: ColumnName): boolean => !isSum(column) && column !== 'place' && column !== 'share';

export const isOfWords = (column: ColumnName): boolean => words.includes(column);

/**
 * The columns that a table of this width shows. Numbers and shapes are never cut, so their columns are as wide as the widest of
 * all rows, not only of those in sight: nothing moves while one scrolls. A table that has not been measured yet has room.
 */
export function columnsIn(room: number, network: NetworkAnalysis | undefined, sums: Sums): readonly Column[] {
  const widths = widthsOf(network, sums);
  let names = Object.keys(heads) as readonly ColumnName[];
  for (const next of givingWay) {
    if (room === 0 || names.reduce((total, name) => total + widths[name], 0) <= room) break;
    names = names.filter((name) => name !== next);
  }
  return names.map((name) => ({ name, head: heads[name], width: widths[name], isNumber: isNumber(name) }));
}

const isNumber = (name: ColumnName): boolean => !isOfWords(name) && name !== 'place' && name !== 'share';

function widthsOf(network: NetworkAnalysis | undefined, sums: Sums): Readonly<Record<ColumnName, number>> {
  let [input, output] = [widthOf(heads.input), widthOf(heads.output)];
  for (const { inputs, seen, outputs } of network?.layers ?? []) {
    const flattened = seen ? ` → ${seen.map(formatShape).join(', ')}` : '';
    input = Math.max(input, widthOf(inputs.map(shapeText).join(', ') + flattened));
    output = Math.max(output, widthOf(outputs.map(shapeText).join(', ')));
  }
  const counted = (name: keyof Sums): number => Math.max(widthOf(heads[name]), widthOf(formatCount(sums[name])));
  return {
    // Its heading begins four pixels further in than the others.
    place: widthOf(`${network?.order.length ?? 0}`) + 4,
    ...{ layer: leastForWords, kind: leastForWords, settings: leastForSettings, input, output, share },
    ...{ weights: counted('weights'), biases: counted('biases'), learnable: counted('learnable') },
  };
}

const shapeText = (shape: Shape | null): string => (shape ? formatShape(shape) : '?');

const size = 12;
/** Eight pixels on either side, and some for rounding. */
const padding = 20;

const widthOf = (text: string): number => Math.ceil(textWidth(text, size, 600)) + padding;
