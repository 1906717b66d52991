import type { AxisOrder, Shape } from './shape';
import { channelAxis, spatialAxes, spatialNames } from './shape';

/**
 * How a number comes about, as an expression tree.
 *
 * A leaf is a number with its source; everything else follows. Values, text, hover links and exercises are read
 * off the tree; no step carries a value of its own.
 */
export type Expression =
  | { readonly op: 'number'; readonly value: number; readonly source: Source }
  | { readonly op: 'step'; readonly step: Step }
  | { readonly op: 'sum' | 'product'; readonly of: readonly Expression[] }
  | {
      readonly op: 'difference' | 'quotient' | 'floorQuotient' | 'ceilQuotient';
      readonly of: readonly [Expression, Expression];
    };

/** Where a number comes from: an axis of an input, a setting, or the rule itself. */
export type Source =
  | { readonly from: 'axis'; readonly input: number; readonly axis: number }
  | { readonly from: 'setting'; readonly setting: string }
  | { readonly from: 'rule' };

/** One line of a derivation: a word of the lesson, and the expression that makes its number. */
export interface Step {
  readonly term: Term;
  readonly expression: Expression;
  /** Why the line is as it is ("one a filter"), where the expression does not say it. */
  readonly note?: Note;
}

/** The line that makes the size of one axis of the output. */
export interface AxisStep extends Step {
  readonly axis: number;
}

/** The words of the lesson. What they say in English stands in `words`. */
export type Term = keyof typeof words;

export const words = {
  height: 'height',
  width: 'width',
  channels: 'channels',
  length: 'size',
  elements: 'elements',
  units: 'units',
  inputs: 'inputs',
  outputs: 'outputs',
  weights: 'weights',
  biases: 'biases',
  scale: 'scale',
  offset: 'offset',
  learnable: 'learnable',
  movingMean: 'moving mean',
  movingVariance: 'moving variance',
  statistics: 'not learnable',
} as const;

export type Note = keyof typeof notes;

export const notes = {
  perFilter: 'one a filter',
  perUnit: 'one a unit',
  perChannel: 'one a channel',
  noBias: 'no bias',
  off: 'switched off',
  flattened: 'flattened',
  lastAxis: 'last axis only',
  perGroup: 'channels a group',
  keepsSize: 'zero padding',
  inputChannels: 'channels',
  wholeMap: 'the whole map',
  unchanged: 'unchanged',
} as const;

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
export function axisTerm(axis: number, shape: Shape, order: AxisOrder): Term {
  if (shape.length !== 3) return 'length';
  if (axis === channelAxis(shape, order)) return 'channels';
  return spatialNames[spatialAxes(shape, order).indexOf(axis)] ?? 'length';
}

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
  }
}

/** The step of a term, if the derivation has it. */
export const findStep = (steps: readonly Step[], term: Term): Step | undefined =>
  steps.find((line) => line.term === term);
