import type { Counts, LayerAnalysis, NetworkAnalysis } from '@shared/analysis/analysis';
import { networkCost } from '@shared/analysis/cost';
import type { ReceptiveField } from '@shared/analysis/receptive-field';
import { receptiveFields } from '@shared/analysis/receptive-field';
import { formatCount } from '@shared/format-number';
import { rulesLabel } from '@shared/layers/rules';
import type { ColumnName, SummaryColumn } from './columns';
import { conventionLines, costColumns, summaryColumns } from './columns';
import type { Loaded } from './load';
import { kindName, pathName } from './naming';
import { printable } from './printable';
import { problemLines } from './problem-text';
import type { Style } from './style';
import { tableLines } from './table';

/** What the table shows: columns by name, and whether blocks show the layers of their first repeat. */
export interface TableRequest {
  readonly columns: readonly ColumnName[];
  readonly expand: boolean;
}

/** A project as a table: a line a layer, the totals, and below what is wrong. */
export function summaryTable(loaded: Loaded, request: TableRequest, style: Style): string {
  const { document, analysis } = loaded;
  const { root } = analysis;
  const shown = request.columns.map((name): SummaryColumn => summaryColumns[name]);
  const fields = request.columns.includes('receptive-field') ? receptiveFields(document, analysis) : noFields;
  const columns = [{ heading: 'Layer' }, { heading: 'Kind' }, ...shown, { heading: 'Note' }];
  const totals = shown.map(({ total }) => total?.(root) ?? '');
  const { head, body, foot } = tableLines(columns, rowsOf(root, loaded, { ...request, shown, fields }), [
    ['Total', '', ...totals, ''],
  ]);
  const { title, rules } = document.project;
  const lines = [
    `${style('strong', printable(title))} ${style('faint', `· ${rulesLabel[rules]} rules · ${printable(loaded.file)}`)}`,
    '',
    ...head.map((line) => style('faint', line)),
    ...body,
    ...foot.slice(0, 1).map((line) => style('faint', line)),
    ...foot.slice(1).map((line) => style('strong', line)),
    '',
    splitText(root.counts),
    ...conventionLines(request.columns),
    ...leftOutLines(loaded, request.columns),
    ...problemLines(loaded, style),
  ];
  return `${lines.join('\n')}\n`;
}

/** The layers that the totals leave out: those that could not be counted, and those whose cost is not known. */
function leftOutLines({ analysis }: Loaded, columns: readonly ColumnName[]): readonly string[] {
  const { leftOut } = analysis.root;
  const named = (paths: readonly string[]): string => paths.map((path) => pathName(analysis, path)).join(', ');
  const lacking = columns.some((name) => costColumns.includes(name)) ? networkCost(analysis.root).lacks : [];
  const paths = [...new Set(lacking.map(({ at }) => at))].filter((path) => !leftOut.includes(path));
  return [
    ...(leftOut.length === 0 ? [] : [`Not in the total: ${named(leftOut)}`]),
    ...(paths.length === 0 ? [] : [`Not in the cost: ${named(paths)}`]),
  ];
}

interface Shown extends TableRequest {
  readonly shown: readonly SummaryColumn[];
  /** What layers see, by path; worked out where a column shows it. */
  readonly fields: ReadonlyMap<string, ReceptiveField>;
}

const noFields: Shown['fields'] = new Map();

/** Where rows stand: a path, which ends with a slash where it is that of the block around them, and how far in. */
interface Within {
  readonly path: string;
  readonly indent: string;
}

/** A row a layer; the layers of an expanded block stand below it, further in, as they are in its first repeat. */
const rowsOf = (
  network: NetworkAnalysis,
  loaded: Loaded,
  shown: Shown,
  { path, indent }: Within = { path: '', indent: '' },
): readonly (readonly string[])[] =>
  network.order.flatMap((id) => {
    const layer = network.layers.get(id);
    if (!layer) return [];
    const [first] = shown.expand ? layer.instances : [];
    const inside = { path: `${path}${id}/`, indent: `${indent}  ` };
    return [
      row(layer, loaded, shown, { path: path + id, indent }),
      ...(first ? rowsOf(first.network, loaded, shown, inside) : []),
    ];
  });

const row = (
  layer: LayerAnalysis,
  { document, analysis }: Loaded,
  { shown, fields }: Shown,
  { path, indent }: Within,
): readonly string[] => [
  indent + printable(layer.layer.name),
  kindName(layer, document),
  ...shown.map((column) => column.of(layer, fields.get(path))),
  notesOf(layer, (id) => pathName(analysis, id)).join(', '),
];

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
