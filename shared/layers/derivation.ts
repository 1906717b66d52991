import type { notes, words } from './derivation-words';
import type { AxisOrder, Shape } from './shape';
import { axisName } from './shape';

/**
 * How a number comes about, as an expression tree.
 *
 * A leaf is a number with its source; everything else follows. Values, text, hover links and exercises are read
 * off the tree; no step carries a value of its own.
 */
export type Expression =
  | { readonly op: 'number'; readonly value: number; readonly source: Source }
  | { readonly op: 'step'; readonly step: Step }
  | { readonly op: 'sum' | 'product' | 'maximum'; readonly of: readonly Expression[] }
  | {
      readonly op: 'difference' | 'quotient' | 'floorQuotient' | 'ceilQuotient' | 'remainder';
      readonly of: readonly [Expression, Expression];
    }
  | { readonly op: 'floor'; readonly of: readonly [Expression] };

/**
 * Where a number comes from: an axis of an input or of the output, a weight, a setting (`units`, or `layer.units` of a layer inside of one), a layer inside of
 * a composite, or the rule itself.
 */
export type Source =
  | { readonly from: 'axis'; readonly input: number; readonly axis: number }
  | { readonly from: 'output'; readonly axis: number }
  | { readonly from: 'weight'; readonly weight: string }
  | { readonly from: 'setting'; readonly setting: string }
  | { readonly from: 'inside'; readonly layer: string }
  | { readonly from: 'rule' };

/** One line of a derivation: a word of the lesson, and the expression that makes its number. */
export interface Step {
  readonly term: Term;
  readonly expression: Expression;
  /** Why the line is as it is ("one a filter"), where the expression does not say it. */
  readonly note?: Note;
  /** A name in place of the word: that of a layer inside of a composite. */
  readonly label?: string;
}

/** The line that makes the size of one axis of the output. */
export interface AxisStep extends Step {
  readonly axis: number;
}

/** An axis of the output whose size cannot be worked out, with the axes that it lacks for that. */
export interface UnknownAxis {
  readonly axis: number;
  readonly term: Term;
  readonly lacks: readonly Term[];
}

/** What is said of one axis of the output. */
export type ShapeLine = AxisStep | UnknownAxis;

export const isStep = <S extends Step>(line: S | UnknownAxis): line is S => 'expression' in line;

/** The words of the lesson, and why a line is as it is: what they say in English stands in `derivation-words.ts`. */
export type Term = keyof typeof words;

export type Note = keyof typeof notes;

/** How a layer's output shape and its parameters come about. A line whose sizes are unknown is left out. */
export interface Derivation {
  /** One step an output axis that the layer makes; the other axes are the input's. */
  readonly shape: readonly AxisStep[];
  /** The last step of `parameters` but for statistics is `learnable`. */
  readonly parameters: readonly Step[];
}

export const axisOf = (input: number, axis: number, value: number): Expression => ({
  op: 'number',
  value,
  source: { from: 'axis', input, axis },
});

export const settingOf = (setting: string, value: number): Expression => ({
  op: 'number',
  value,
  source: { from: 'setting', setting },
});

export const constant = (value: number): Expression => ({ op: 'number', value, source: { from: 'rule' } });

export const step = (term: Term, expression: Expression, note?: Note): Step =>
  note === undefined ? { term, expression } : { term, expression, note };

export const axisStep = (axis: number, term: Term, expression: Expression, note?: Note): AxisStep => ({
  ...step(term, expression, note),
  axis,
});

/** What an axis of a feature map is called; an axis of any other shape is just a size. */
export const axisTerm = (axis: number, shape: Shape, order: AxisOrder): Term => axisName(axis, shape, order);

export const of = (line: Step): Expression => ({ op: 'step', step: line });

export const product = (...factors: readonly Expression[]): Expression => fold('product', factors);

export const sum = (...terms: readonly Expression[]): Expression => fold('sum', terms);

const fold = (op: 'sum' | 'product', of: readonly Expression[]): Expression =>
  of.length === 1 && of[0] ? of[0] : { op, of };

/** The number that an expression stands for. */
export function valueOf(expression: Expression): number {
  switch (expression.op) {
    case 'number':
      return expression.value;
    case 'step':
      return valueOf(expression.step.expression);
    case 'sum':
      return expression.of.reduce((total, term) => total + valueOf(term), 0);
    case 'product':
      return expression.of.reduce((total, factor) => total * valueOf(factor), 1);
    case 'maximum':
      return Math.max(...expression.of.map(valueOf));
    case 'floor':
      return Math.floor(valueOf(expression.of[0]));
  }
  const [left, right] = expression.of.map(valueOf) as [number, number];
  switch (expression.op) {
    case 'difference':
      return left - right;
    case 'quotient':
      return left / right;
    case 'floorQuotient':
      return Math.floor(left / right);
    case 'ceilQuotient':
      return Math.ceil(left / right);
    case 'remainder':
      return left % right;
  }
}

/** The same derivation with every number's source as `source` says. */
export function withSources({ shape, parameters }: Derivation, source: (from: Source) => Source): Derivation {
  const steps = new Map<Step, Step>();
  const line = <S extends Step>(old: S): S => {
    const made = (steps.get(old) as S | undefined) ?? { ...old, expression: tree(old.expression) };
    steps.set(old, made);
    return made;
  };
  const tree = (expression: Expression): Expression => {
    if (expression.op === 'number') return { ...expression, source: source(expression.source) };
    if (expression.op === 'step') return { op: 'step', step: line(expression.step) };
    return { ...expression, of: expression.of.map(tree) } as Expression;
  };
  return { shape: shape.map(line), parameters: parameters.map(line) };
}

/** The step of a term, if the derivation has it. */
export const findStep = (steps: readonly Step[], term: Term): Step | undefined =>
  steps.find((line) => line.term === term);
