import type { Analysis, Finding } from '../analysis/analysis';
import { formatCount } from '../format-number';

/**
 * What a screen reader is told of an edit: `2,515, was 1,651.`, and what is newly wrong with what can be done about it.
 * Empty where there is nothing to tell.
 */
export function spokenChange(before: Analysis, after: Analysis): string {
  const [was, now] = [before.root.counts.learnable, after.root.counts.learnable];
  const total = was === now ? [] : [`${formatCount(now)}, was ${formatCount(was)}.`];
  return [...total, ...newFindings(before, after).map(spoken)].join(' ');
}

function newFindings(before: Analysis, after: Analysis): readonly Finding[] {
  if (before.root.findings === after.root.findings) return [];
  const known = new Set(before.root.findings.map(keyOf));
  return after.root.findings.filter((finding) => !known.has(keyOf(finding)));
}

const keyOf = ({ at, problem }: Finding): string => `${at ?? ''} ${problem.code}`;

function spoken({ problem }: Finding): string {
  const { message, remedy } = problem.text();
  return `${message} ${remedy}`;
}
