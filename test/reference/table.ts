/** One case that was compared, or left out. */
export interface Outcome {
  readonly file: string;
  readonly className: string;
  readonly state: 'right' | 'refused rightly' | 'wrong' | 'left out';
  /** Why it was left out. */
  readonly reason?: string | undefined;
}

const states = ['right', 'refused rightly', 'wrong', 'left out'] as const;
const heads = ['run', ...states] as const;

/** What came of all cases, as a table of one row a file; with `classes` also one for each class or module in it. */
export function tableText(outcomes: readonly Outcome[], { classes }: { readonly classes: boolean }): string {
  const rows = [...groups(outcomes, ({ file }) => file)].flatMap(([file, cases]) => [
    rowOf(file, cases),
    ...(classes ? [...groups(cases, ({ className }) => className)].map(([name, of]) => rowOf(`  ${name}`, of)) : []),
  ]);
  const table = [['', ...heads], ...rows, rowOf('all', outcomes)];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table.map((row) => lineOf(row, widths)).join('\n');
}

/** Left out are all of a row that were not run; its reasons stand behind, each with how often it holds. */
function rowOf(name: string, cases: readonly Outcome[]): readonly string[] {
  const counts = states.map((state) => cases.filter((outcome) => outcome.state === state).length);
  const run = cases.length - (counts.at(-1) ?? 0);
  return [name, ...[run, ...counts].map(String), reasonsOf(cases)];
}

const reasonsOf = (cases: readonly Outcome[]): string =>
  [
    ...groups(
      cases.flatMap(({ reason }) => reason ?? []),
      (reason) => reason,
    ),
  ]
    .map(([reason, all]) => (all.length === 1 ? reason : `${all.length} × ${reason}`))
    .join('; ');

const lineOf = (row: readonly string[], widths: readonly number[]): string =>
  row
    .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
    .slice(0, heads.length + 1)
    .concat(row[heads.length + 1] ?? '')
    .join('  ')
    .trimEnd();

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    found.set(key, [...(found.get(key) ?? []), item]);
  }
  return found;
}
