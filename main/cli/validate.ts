import type { Budget } from '@shared/analysis/budget';
import { overBudget } from '@shared/analysis/budget';
import type { Command, Request } from './command';
import { refuseUsage } from './command';
import { exits } from './exit-codes';
import type { Loaded } from './load';
import { forEachFile } from './load';
import type { Outside } from './outside';
import { printable } from './printable';
import type { Located } from './problem-text';
import { countText, problemsOf } from './problem-text';

/** A line for everything that is wrong, as compilers write it; exit code 1 where something is. */
export const validate: Command = {
  name: 'validate',
  usage: 'FILE… [--strict] [--max-parameters N] [--max-multiply-adds N]',
  purpose: 'Check projects: exit code 1 where one has an error, or crosses a limit.',
  operands: [1, Infinity],
  options: {
    strict: { type: 'boolean', purpose: 'Warnings count as errors.' },
    'max-parameters': { type: 'string', value: 'N', purpose: 'How many parameters there may be, trained or not.' },
    'max-multiply-adds': {
      type: 'string',
      value: 'N',
      purpose: 'How many multiply-adds there may be for one example, without biases.',
    },
  },
  run: ({ operands, options }, outside) => {
    const grave = options['strict'] === true ? ['error', 'warning'] : ['error'];
    const budget = readBudget(options);
    if (typeof budget === 'string') return Promise.resolve(refuseUsage(outside, budget, 'validate'));
    return forEachFile(operands, outside, async (loaded) => {
      const crossed = overBudget(loaded.analysis.root, budget).map((problem) => ({ where: null, problem }));
      const problems = problemsOf(loaded);
      await report(loaded, [...problems, ...crossed], outside);
      const fails = problems.some(({ problem }) => grave.includes(problem.severity)) || crossed.length > 0;
      return fails ? exits.findings : exits.ok;
    });
  },
};

const limits = { 'max-parameters': 'parameters', 'max-multiply-adds': 'multiplyAdds' } as const;

/** The limits that were given, or what is wrong with one. */
function readBudget(options: Request['options']): Budget | string {
  const budget: Partial<Record<keyof Budget, number>> = {};
  for (const [option, figure] of Object.entries(limits)) {
    const value = options[option];
    if (value === undefined) continue;
    if (typeof value !== 'string' || !/^\d+$/.test(value) || !Number.isSafeInteger(Number(value)))
      return `--${option} takes a whole number, such as 5000000, and not ${String(value)}.`;
    budget[figure] = Number(value);
  }
  return budget;
}

async function report({ file }: Loaded, problems: readonly Located[], outside: Outside): Promise<void> {
  const name = printable(file);
  for (const { where, problem } of problems) {
    const { message, expected, received, remedy } = problem.text();
    const place = where === null ? '' : `${where}: `;
    const text = printable(`${message} Expected: ${expected}. Received: ${received}. ${remedy}`);
    await outside.write(`${name}: ${place}${problem.severity} ${problem.code}: ${text}\n`);
  }
  outside.note(`${name}: ${problems.length === 0 ? 'no problems' : countText(problems)}`);
}
