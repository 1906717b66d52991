import type { Spread } from './measure';

/** A line of the bench: what was measured, what it came to, what we want, and what is just acceptable. */
export interface Row extends Spread {
  readonly what: string;
  readonly unit: string;
  readonly goal: number;
  readonly floor: number;
}

const heads = ['', 'least', 'median', 'most', 'unit', 'goal', 'floor', ''];

/** The rows as a table for people. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ what, least, median, most, unit, goal, floor }) => {
    const verdict = median <= goal ? 'reaches its goal' : median <= floor ? 'acceptable' : 'too slow';
    return [what, short(least), short(median), short(most), unit, short(goal), short(floor), verdict];
  });
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const isNumber = (at: number): boolean => (at >= 1 && at <= 3) || at === 5 || at === 6;
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [heads, ...cells].map(line).join('\n');
}

const short = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });
