import { columnsOf } from './printable';

/** A column of a text table: its heading, and whether its cells are numbers, which stand to the right. */
export interface Column {
  readonly heading: string;
  readonly numbers?: true;
}

const gap = '  ';

/** The lines of a table: headings, a rule, rows, and after another rule the last ones. A column of nothing is left out. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  last: readonly (readonly string[])[],
): { readonly head: readonly string[]; readonly body: readonly string[]; readonly foot: readonly string[] } {
  const used = columns.map((_, at) => [...rows, ...last].some((row) => row[at]));
  const shown = columns.filter((_, at) => used[at]);
  const cells = (row: readonly string[]): readonly string[] => row.filter((_, at) => used[at]);
  const body = rows.map(cells);
  const foot = last.map(cells);
  const headings = shown.map(({ heading }) => heading);
  const widths = shown.map((_, at) => widest([headings, ...body, ...foot], at));
  const line = (row: readonly string[]): string =>
    shown
      .map((column, at) => pad(row[at] ?? '', widths[at] ?? 0, column))
      .join(gap)
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1)));
  return { head: [line(headings), rule], body: body.map(line), foot: [rule, ...foot.map(line)] };
}

const widest = (rows: readonly (readonly string[])[], at: number): number =>
  rows.reduce((most, row) => Math.max(most, columnsOf(row[at] ?? '')), 0);

function pad(text: string, width: number, { numbers }: Column): string {
  const space = ' '.repeat(width - columnsOf(text));
  return numbers ? space + text : text + space;
}
