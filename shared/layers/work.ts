import type { Expression, Source, Step, Term } from './derivation';
import { constant, of, product, step, sum, valueOf } from './derivation';
import type { Context, Inference, LayerKind, Weight } from './kind';
import type { Axis, AxisOrder, Shape } from './shape';
import { elementCount, spatialAxes } from './shape';

/**
 * A part of the arithmetic that counts as what a layer costs: products that are summed up, as a kernel at a position of its map
 * makes them. A part works out `each` multiply-adds, and adds so many `biases`, at every one of its `positions`, for one example.
 *
 * What is counted: products with weights, and of tensors with one another (attention, dot products). What is not: biases unless asked
 * for, normalizations, activations, poolings and sums of tensors. A convolution counts its padding as if it were data. That is the
 * convention of torchvision, fvcore and netscope; where a transposed convolution has its positions in its input, that of fvcore.
 */
export interface Work {
  readonly term: Extract<
    Term,
    'weights' | 'query' | 'key' | 'value' | 'gate' | 'attentionOutput' | 'scores' | 'mixing'
  >;
  /** A name in place of the term: that of a layer inside of a composite. */
  readonly label?: string;
  readonly each: Expression;
  readonly biases?: Expression;
  /** The sizes whose product says how often. One that is not known leaves the cost unknown. */
  readonly positions: readonly Position[];
  /** Where the biases are added, if it is elsewhere. */
  readonly biasPositions?: readonly Position[];
}

/** The size of an axis along which something is repeated, and where it comes from. */
export interface Position {
  readonly size: Axis;
  readonly source: Source;
}

/** The parts of a layer's arithmetic; `unknown` where nobody but its author knows them. */
export type Arithmetic = readonly Work[] | 'unknown';

export const noWork: readonly Work[] = [];

/** Every weight once at each position, and the biases added there, or at positions of their own. */
export function weightsAt(
  weights: readonly Weight[],
  positions: readonly Position[],
  biasPositions?: readonly Position[],
): readonly Work[] {
  const kernels = weights.filter(({ role }) => role === 'weight');
  const biases = weights.filter(({ role }) => role === 'bias');
  if (kernels.length === 0) return noWork;
  const each = sum(...kernels.map(weightExpression));
  if (biases.length === 0) return [{ term: 'weights', each, positions }];
  const added = sum(...biases.map(weightExpression));
  return [{ term: 'weights', each, biases: added, positions, ...(biasPositions && { biasPositions }) }];
}

/** The size of a weight as the product of its axes. */
const weightExpression = ({ name, shape }: Weight): Expression =>
  shape.length === 0
    ? constant(1)
    : product(...shape.map((value): Expression => ({ op: 'number', value, source: { from: 'weight', weight: name } })));

/** Axes of what a layer gives, or of what arrives, as positions. */
export const outputPositions = (shape: Shape, axes: readonly number[]): readonly Position[] =>
  axes.map((axis) => ({ size: shape[axis] ?? null, source: { from: 'output', axis } }));

export const inputPositions = (shape: Shape, axes: readonly number[], input = 0): readonly Position[] =>
  axes.map((axis) => ({ size: shape[axis] ?? null, source: { from: 'axis', input, axis } }));

/** All axes but the last, along which the features lie. */
export const leadingAxes = (shape: Shape): readonly number[] => shape.slice(0, -1).map((_, axis) => axis);

/** How a filter works: all weights once at each cell of the map that comes out. */
export const atEachCell = ({ order }: { readonly order: AxisOrder }, { outputs: [map = []], weights }: Inference) =>
  weightsAt(weights, outputPositions(map, spatialAxes(map, order)));

/** How a dense layer works: all weights once for each vector that comes out. */
export const forEachVector = (_: unknown, { outputs: [output = []], weights }: Inference) =>
  weightsAt(weights, outputPositions(output, leadingAxes(output)));

/** How a recurrent layer works: all weights once at each step, which are the first axis of what arrives. */
export const atEachStep = ({ inputs: [input = []] }: Pick<Context, 'inputs'>, { weights }: Inference) =>
  weightsAt(weights, inputPositions(input, [0]));

/** Where every weight is used exactly once. */
export const oncePerWeight = (_: unknown, { weights }: Inference) => weightsAt(weights, []);

/** The arithmetic of a kind, where it has any. */
export const arithmeticOf = (kind: LayerKind, context: Context, made: Inference): Arithmetic =>
  kind.work?.(context, made) ?? noWork;

/** The same part with every number from one source. */
export function withWorkSource({ each, biases, positions, biasPositions, ...rest }: Work, source: Source): Work {
  const from = (expression: Expression): Expression => ({ op: 'number', value: valueOf(expression), source });
  const tree = (expression: Expression): Expression =>
    expression.op === 'product' || expression.op === 'sum'
      ? { op: expression.op, of: expression.of.map(tree) }
      : from(expression);
  return {
    ...rest,
    each: tree(each),
    ...(biases && { biases: tree(biases) }),
    positions: positions.map(({ size }) => ({ size, source })),
    ...(biasPositions && { biasPositions: biasPositions.map(({ size }) => ({ size, source })) }),
  };
}

/** The same arithmetic with something done to each of its parts. */
export const eachWork = (arithmetic: Arithmetic, change: (work: Work) => Work): Arithmetic =>
  arithmetic === 'unknown' ? arithmetic : arithmetic.map(change);

/** The same arithmetic at each of further positions. */
export const repeated = (arithmetic: Arithmetic, at: readonly Position[]): Arithmetic =>
  eachWork(arithmetic, ({ positions, biasPositions, ...work }) => ({
    ...work,
    positions: [...at, ...positions],
    ...(biasPositions && { biasPositions: [...at, ...biasPositions] }),
  }));

/** The arithmetic of several parts together; it is unknown where that of one is. */
export const joinWork = (parts: readonly Arithmetic[]): Arithmetic =>
  parts.every((part) => part !== 'unknown') ? parts.flat() : 'unknown';

/** How much a part comes to; `null` where one of its positions is not known. May be beyond the safe integers. */
export interface Amount {
  readonly multiplyAdds: number;
  readonly biasAdds: number;
}

export function amountOf({ each, biases, positions, biasPositions = positions }: Work): Amount | null {
  const times = productOf(positions);
  const added = biases ? productOf(biasPositions) : 0;
  if (times === null || added === null) return null;
  return { multiplyAdds: valueOf(each) * times, biasAdds: biases ? valueOf(biases) * added : 0 };
}

const productOf = (positions: readonly Position[]): number | null => elementCount(positions.map(({ size }) => size));

/**
 * How the multiply-adds come about, line by line; the last is their sum. Weights that the derivation of the parameters has a line for
 * are called by it. With `biases` each of them counts as one more. Empty where there are none, or a position is unknown.
 */
export function explainWork(work: readonly Work[], parameters: readonly Step[], biases = false): readonly Step[] {
  if (work.length === 0 || work.some((part) => amountOf(part) === null)) return [];
  const [only] = work;
  const lines = only?.term === 'weights' && work.length === 1 ? weightLines(only, parameters) : work.map(workStep);
  const products = only?.term === 'weights' && work.length === 1 ? [product(...lines.map(of))] : lines.map(of);
  const added = biases ? work.flatMap(biasTerm) : [];
  const biasLine = added.length === 0 ? [] : [step('biases', sum(...added), 'asMultiplyAdds')];
  const shown = lines.filter((line) => !parameters.includes(line));
  return [...shown, ...biasLine, step('multiplyAdds', sum(...products, ...biasLine.map(of)))];
}

/** `weights 54`, `positions 20 · 20 = 400`, whose product they are. */
function weightLines({ each, positions }: Work, parameters: readonly Step[]): readonly Step[] {
  const known = parameters.find(({ term, expression }) => term === 'weights' && valueOf(expression) === valueOf(each));
  const where = positions.length === 0 ? [] : [step('positions', product(...positions.map(positionExpression)))];
  return [known ?? step('weights', each), ...where];
}

const workStep = ({ term, label, each, positions }: Work): Step => {
  const line = step(term, product(...factorsOf(each), ...positions.map(positionExpression)));
  return label === undefined ? line : { ...line, label };
};

/** The factors of a part; a single 1 that stands for there being no weights is left out. */
const factorsOf = (each: Expression): readonly Expression[] =>
  each.op === 'product' ? each.of : each.op === 'number' && each.source.from === 'rule' ? [] : [each];

const biasTerm = ({ biases, positions, biasPositions = positions }: Work): readonly Expression[] =>
  biases ? [product(...factorsOf(biases), ...biasPositions.map(positionExpression))] : [];

/** Only where its size is known. */
const positionExpression = ({ size, source }: Position): Expression => ({ op: 'number', value: Number(size), source });
