import type { Command } from './command';
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
  usage: 'FILE… [--strict]',
  purpose: 'Check projects: exit code 1 where one has an error.',
  operands: [1, Infinity],
  options: { strict: { type: 'boolean', purpose: 'Warnings count as errors.' } },
  run: ({ operands, options }, outside) => {
    const grave = options['strict'] === true ? ['error', 'warning'] : ['error'];
    return forEachFile(operands, outside, async (loaded) => {
      const problems = problemsOf(loaded);
      await report(loaded, problems, outside);
      return problems.some(({ problem }) => grave.includes(problem.severity)) ? exits.findings : exits.ok;
    });
  },
};

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
