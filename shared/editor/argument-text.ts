import { isFormula } from '../layers/expression';
import { readNumber } from '../layers/typed-number';
import type { Result } from '../result';
import { fail, ok, problem } from '../result';

/** What a person typed for an argument of a block: a number, a formula of the arguments around it, or nothing, which is the default. */
export function readArgument(text: string): Result<number | string | undefined> {
  const typed = text.trim();
  if (typed === '') return ok(undefined);
  if (isFormula(typed)) return ok(typed);
  const number = readNumber(typed);
  return typeof number === 'number' ? ok(number) : fail(argumentValueRefused({ received: typed }));
}

/** What was typed for the default of an argument: a number. */
export function readDefault(text: string): Result<number> {
  const number = readNumber(text.trim());
  return typeof number === 'number' ? ok(number) : fail(argumentDefaultRefused({ received: text.trim() }));
}

const argumentValueRefused = problem<{ received: string }>({
  code: 'argument-value-refused',
  severity: 'error',
  text: ({ received }) => ({
    message: `${received} is no value for an argument.`,
    expected: 'A number, or a formula of the arguments around the block, such as =2*width',
    received,
    remedy: 'Type a number.',
  }),
});

const argumentDefaultRefused = problem<{ received: string }>({
  code: 'argument-default-refused',
  severity: 'error',
  text: ({ received }) => ({
    message: received === '' ? 'An argument needs a value.' : `${received} is no number.`,
    expected: 'A number',
    received: received === '' ? 'nothing' : received,
    remedy: 'Type a number. Until then the last one holds.',
  }),
});
