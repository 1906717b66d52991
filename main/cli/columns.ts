import type { LayerAnalysis, NetworkAnalysis } from '@shared/analysis/analysis';
import type { Cost } from '@shared/analysis/cost';
import { costOf, flopsOf, networkCost, plainConvention } from '@shared/analysis/cost';
import { bytesOf } from '@shared/analysis/memory';
import type { ReceptiveField } from '@shared/analysis/receptive-field';
import { formatBytes, formatCount } from '@shared/format-number';
import { fieldText } from './field-text';
import { shapesText } from './naming';
import type { Column } from './table';

/** A column of the summary that can be asked for: what it says of a layer, and of the whole. */
export interface SummaryColumn extends Column {
  readonly of: (layer: LayerAnalysis, field: ReceptiveField | undefined) => string;
  readonly total?: (root: NetworkAnalysis) => string;
}

/** What cannot be computed is a question mark, never 0. */
const known = (value: number | null | undefined, format: (value: number) => string = formatCount): string =>
  value === null || value === undefined ? '?' : format(value);

const ofCost = (
  heading: string,
  figure: (cost: Cost) => number | null,
  format: (value: number) => string = formatCount,
): SummaryColumn => ({
  heading,
  numbers: true,
  of: (layer) => known(figure(costOf(layer)), format),
  total: (root) => known(figure(networkCost(root)), format),
});

const ofCounts = (heading: string, name: keyof NetworkAnalysis['counts']): SummaryColumn => ({
  heading,
  numbers: true,
  of: ({ counts }) => known(counts?.[name]),
  total: ({ counts }) => known(counts[name]),
});

const activationBytes = ({ activations }: Cost): number | null => bytesOf(activations, 'float32');

/** THE columns of `summary --columns`, by the name that asks for them. */
export const summaryColumns = {
  input: { heading: 'Input', of: ({ inputs }) => shapesText(inputs) },
  shape: { heading: 'Output', of: ({ outputs }) => shapesText(outputs) },
  parameters: ofCounts('Parameters', 'parameters'),
  trainable: ofCounts('Trainable', 'trainable'),
  learnable: ofCounts('Learnable', 'learnable'),
  'multiply-adds': ofCost('Multiply-adds', ({ multiplyAdds }) => multiplyAdds),
  flops: ofCost('FLOPs', (cost) => flopsOf(cost, plainConvention)),
  memory: ofCost('Activations', activationBytes, formatBytes),
  'receptive-field': { heading: 'Receptive field', of: (_, field) => fieldText(field) },
  weights: {
    heading: 'Weights',
    numbers: true,
    of: ({ counts }) => known(bytesOf(counts && counts.parameters + counts.buffers, 'float32'), formatBytes),
    total: ({ counts }) => known(bytesOf(counts.parameters + counts.buffers, 'float32'), formatBytes),
  },
} as const satisfies Readonly<Record<string, SummaryColumn>>;

export type ColumnName = keyof typeof summaryColumns;

/** The columns whose totals leave out what has no known cost. */
export const costColumns: readonly ColumnName[] = ['multiply-adds', 'flops', 'memory'];

/** What the table shows unless other columns are asked for. */
export const usualColumns: readonly ColumnName[] = ['shape', 'parameters', 'trainable'];

/** The columns that are asked for, with commas between them; the name of one that is not there. */
export function readColumns(text: string): readonly ColumnName[] | string {
  const asked = text.split(',').map((name) => name.trim());
  const wrong = asked.find((name) => !isColumn(name));
  return wrong ?? asked.filter(isColumn);
}

const isColumn = (name: string): name is ColumnName => Object.hasOwn(summaryColumns, name);

/** What the figures of these columns mean, a line for each convention. */
export function conventionLines(names: readonly ColumnName[]): readonly string[] {
  const has = (...some: readonly ColumnName[]): boolean => some.some((name) => names.includes(name));
  return [
    ...(has('multiply-adds', 'flops')
      ? ['Multiply-adds for one example, without biases; FLOPs are two for each of them.']
      : []),
    ...(has('memory', 'weights') ? ['Memory in float32; activations are all outputs for one example.'] : []),
    ...(has('receptive-field') ? ['Receptive fields in cells of the input, with their jump from cell to cell.'] : []),
  ];
}
