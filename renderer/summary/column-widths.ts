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

const size = 12;
/** Eight pixels on either side, and some for rounding. */
const padding = 20;

/**
 * The widths of the table's columns. Numbers and shapes are never cut, so their columns are as wide as the widest of all rows, not
 * only of those in sight: nothing moves while one scrolls. Names, kinds and settings share what is left. A narrow table has neither
 * kinds nor shares.
 */
export function columnWidths(network: NetworkAnalysis | undefined, sums: Sums, narrow: boolean): readonly string[] {
  let [input, output] = [widthOf('Input'), widthOf('Output')];
  for (const { inputs, seen, outputs } of network?.layers ?? []) {
    const flattened = seen ? ` → ${seen.map(formatShape).join(' and ')}` : '';
    input = Math.max(input, widthOf(inputs.map(shapeText).join(' and ') + flattened));
    output = Math.max(output, widthOf(outputs.map(shapeText).join(' and ')));
  }
  const numbers = [sums.weights, sums.biases, sums.learnable].map(formatCount);
  const heads = ['Weights', 'Biases', 'Learnable'];
  const counts = numbers.map((number, index) => Math.max(widthOf(heads[index] ?? ''), widthOf(number)));
  // Its heading begins four pixels further in than the others.
  const place = `${widthOf(`${network?.order.length ?? 0}`) + 4}px`;
  const fixed = [input, output, ...counts].map((width) => `${width}px`);
  return narrow ? [place, '18%', 'auto', ...fixed] : [place, '13%', '12%', 'auto', ...fixed, '102px'];
}

const shapeText = (shape: Shape | null): string => (shape ? formatShape(shape) : '?');

const widthOf = (text: string): number => Math.ceil(textWidth(text, size, 600)) + padding;
