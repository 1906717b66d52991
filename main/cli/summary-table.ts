import type { Counts, LayerAnalysis } from '@shared/analysis/analysis';
import { formatCount } from '@shared/format-number';
import { rulesLabel } from '@shared/layers/rules';
import type { Loaded } from './load';
import { kindName, pathName, shapesText } from './naming';
import { printable } from './printable';
import { problemLines } from './problem-text';
import type { Style } from './style';
import { tableLines } from './table';

const columns = [
  { heading: 'Layer' },
  { heading: 'Kind' },
  { heading: 'Output' },
  { heading: 'Parameters', numbers: true },
  { heading: 'Trainable', numbers: true },
  { heading: 'Note' },
] as const;

/** A project as a table: a line a layer, the totals, and below what is wrong. */
export function summaryTable(loaded: Loaded, style: Style): string {
  const { document, analysis } = loaded;
  const { order, layers, counts, leftOut } = analysis.root;
  const rows = order.flatMap((id) => {
    const layer = layers.get(id);
    return layer ? [row(layer, loaded)] : [];
  });
  const { head, body, foot } = tableLines(columns, rows, [['Total', '', '', ...countCells(counts), '']]);
  const { title, rules } = document.project;
  const lines = [
    `${style('strong', printable(title))} ${style('faint', `· ${rulesLabel[rules]} rules · ${printable(loaded.file)}`)}`,
    '',
    ...head.map((line) => style('faint', line)),
    ...body,
    ...foot.slice(0, 1).map((line) => style('faint', line)),
    ...foot.slice(1).map((line) => style('strong', line)),
    '',
    splitText(counts),
    ...(leftOut.length === 0
      ? []
      : [`Not in the total: ${leftOut.map((path) => pathName(analysis, path)).join(', ')}`]),
    ...problemLines(loaded, style),
  ];
  return `${lines.join('\n')}\n`;
}

const row = (layer: LayerAnalysis, { document, analysis }: Loaded): readonly string[] => [
  printable(layer.layer.name),
  kindName(layer, document),
  shapesText(layer.outputs),
  ...countCells(layer.counts),
  notesOf(layer, (id) => pathName(analysis, id)).join(', '),
];

const countCells = (counts: Counts | null): readonly string[] =>
  counts ? [formatCount(counts.parameters), formatCount(counts.trainable)] : ['?', '?'];

function notesOf({ layer, weightsOf, assumed }: LayerAnalysis, nameOf: (id: string) => string): readonly string[] {
  return [
    ...(layer.frozen ? ['frozen'] : []),
    ...(weightsOf === undefined ? [] : [`weights of ${nameOf(weightsOf)}`]),
    ...(layer.rules === undefined ? [] : [`${rulesLabel[layer.rules]} rules`]),
    ...(assumed ? ['assumed'] : []),
  ];
}

const splitText = ({ trainable, nonTrainable }: Counts): string =>
  `${formatCount(trainable)} trainable, ${formatCount(nonTrainable)} not trainable`;
