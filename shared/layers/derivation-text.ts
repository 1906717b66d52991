import { formatCount } from '../format-number';
import type { Expression, Step, UnknownAxis } from './derivation';
import { findStep, isStep, valueOf } from './derivation';
import { notes, words } from './derivation-words';

/** A step as a line of text: `weights`, `3 × 18`, `54`. The expression is empty where it would only repeat the value. */
export interface StepText {
  readonly word: string;
  readonly expression: string;
  readonly value: string;
  readonly note: string;
}

export function stepText(line: Step | UnknownAxis): StepText {
  if (!isStep(line)) return { word: words[line.term], expression: '', value: '?', note: lackText(line) };
  const { term, expression, note, label } = line;
  const value = formatCount(valueOf(expression));
  const text = expressionText(expression);
  return {
    word: label ?? words[term],
    expression: text === value ? '' : text,
    value,
    note: note === undefined ? '' : notes[note],
  };
}

/** `not known, as the height and the width that arrive are not`. */
function lackText({ lacks }: UnknownAxis): string {
  if (lacks.length === 0) return 'not known';
  const axes = lacks.map((term) => `the ${words[term]}`).join(' and ');
  return `not known, as ${axes} that ${lacks.length === 1 ? 'arrives is' : 'arrive are'} not`;
}

/** `3 × 18`, `20 · 20 · 3`, `⌊(20 − 3) ÷ 1⌋ + 1`. A reference to another step is its value. */
export function expressionText(expression: Expression): string {
  switch (expression.op) {
    case 'number':
    case 'step':
      return formatCount(valueOf(expression));
    case 'sum':
      return expression.of.map(expressionText).join(' + ');
    case 'product':
      return expression.of.map(factorText).join(isAxes(expression.of) ? ' · ' : ' × ');
    case 'difference':
      return `${expressionText(expression.of[0])} − ${factorText(expression.of[1])}`;
    case 'quotient':
      return quotientText(expression.of);
    case 'floorQuotient':
      return `⌊${quotientText(expression.of)}⌋`;
    case 'ceilQuotient':
      return `⌈${quotientText(expression.of)}⌉`;
    case 'maximum':
      return `max(${expression.of.map(expressionText).join(', ')})`;
    case 'floor':
      return `⌊${expressionText(expression.of[0])}⌋`;
    case 'remainder':
      return `${factorText(expression.of[0])} mod ${factorText(expression.of[1])}`;
  }
}

const quotientText = ([dividend, divisor]: readonly [Expression, Expression]): string =>
  `${factorText(dividend)} ÷ ${divisorText(divisor)}`;

const divisorText = (divisor: Expression): string =>
  divisor.op === 'product' || divisor.op === 'quotient' ? `(${expressionText(divisor)})` : factorText(divisor);

/** Axes that are multiplied into one number (flattening) are joined by a middle dot. */
const isAxes = (factors: readonly Expression[]): boolean =>
  factors.every(
    (factor) => factor.op === 'number' && (factor.source.from === 'axis' || factor.source.from === 'output'),
  );

const factorText = (expression: Expression): string =>
  expression.op === 'sum' || expression.op === 'difference'
    ? `(${expressionText(expression)})`
    : expressionText(expression);

/**
 * The learnable parameters as one sum, with every summand worked out one step further: `1,200 × 2 + 2 = 2,402`.
 * Of more than `mostTerms` summands only what they come to. `undefined` for a layer without weights.
 */
export function sumText(parameters: readonly Step[], mostTerms = Infinity): string | undefined {
  const learnable = findStep(parameters, 'learnable');
  if (!learnable) return undefined;
  const value = formatCount(valueOf(learnable.expression));
  const summands = learnable.expression.op === 'sum' ? learnable.expression.of : [learnable.expression];
  if (summands.length > mostTerms) return value;
  const text = summands.map((summand) => expressionText(unfold(summand))).join(' + ');
  return text === value ? value : `${text} = ${value}`;
}

/** What a reference refers to, if that is more than a number. */
const unfold = (expression: Expression): Expression =>
  expression.op === 'step' && expression.step.expression.op === 'product' ? expression.step.expression : expression;
