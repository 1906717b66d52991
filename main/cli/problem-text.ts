import type { Problem, Severity } from '@shared/result';
import type { Loaded } from './load';
import { pathName } from './naming';
import { printable } from './printable';
import type { Style } from './style';

/** A problem of a project: where it sits, in names (null for the whole), and what it is. */
export interface Located {
  readonly where: string | null;
  readonly problem: Problem;
}

/** Everything that is wrong with a project: what had to be repaired to open it, then layer by layer. */
export const problemsOf = ({ analysis, repairs }: Loaded): readonly Located[] => [
  ...repairs.map((problem): Located => ({ where: null, problem })),
  ...analysis.root.findings.map(({ at, problem }): Located => ({
    where: at === null ? null : pathName(analysis, at),
    problem,
  })),
];

/** A heading and three lines a problem, after an empty line; no line at all where nothing is wrong. */
export function problemLines(loaded: Loaded, style: Style): readonly string[] {
  const problems = problemsOf(loaded);
  if (problems.length === 0) return [];
  return ['', style('strong', countText(problems)), ...problems.flatMap((located) => linesOf(located, style))];
}

function linesOf({ where, problem }: Located, style: Style): readonly string[] {
  const { message, expected, received, remedy } = problem.text();
  const place = where === null ? '' : `${where}: `;
  return [
    `  ${style(problem.severity, problem.severity)} ${place}${printable(message)}`,
    `    expected: ${printable(expected)}; received: ${printable(received)}`,
    `    ${printable(remedy)}`,
  ];
}

/** `1 error, 2 warnings`. */
export function countText(problems: readonly Located[]): string {
  const count = (severity: Severity): number => problems.filter(({ problem }) => problem.severity === severity).length;
  return (['error', 'warning', 'advice'] as const)
    .flatMap((severity) => (count(severity) === 0 ? [] : [plural(count(severity), severity)]))
    .join(', ');
}

const plural = (count: number, severity: Severity): string => {
  if (severity === 'advice') return count === 1 ? '1 piece of advice' : `${count} pieces of advice`;
  return count === 1 ? `1 ${severity}` : `${count} ${severity}s`;
};
