import type { Json, JsonObject } from '../../json';
import { isList, objectAt, snakeCase, textAt } from './import-json';
import type { Described } from './import-history';
import type { Call, ModelLayer } from './import-model';

/** An operation that stands among the layers, because a tensor was computed with and not only passed on. */
interface Operation {
  /** In lower case and without what parts its words: `addv2`, `squareddifference`. */
  readonly name: string;
  /** An argument that is no tensor, by its place among all, or by its name. */
  readonly argument: (place: number, ...names: readonly string[]) => Json;
}

/** What an operation is as a layer. One that works value by value is of the class `Elementwise`, which Keras does not have. */
export function operationAs(layer: ModelLayer, call: Call): Described | undefined {
  const operation = readOperation(layer, call);
  return operation && layerFor(operation, call.inputs.length + call.named.size);
}

/** True for what Keras lists among its layers and is an operation; its tensors may have any names. */
export const isOperation = ({ className, module = '' }: ModelLayer): boolean =>
  ['TensorFlowOpLayer', 'TFOpLambda'].includes(className) || /^keras(\.src)?\.ops\b/.test(module);

/** What a layer computes, by name: its class, or for the classes that stand for any operation, which one it is. */
export function nameOfOperation({ className, config }: Pick<ModelLayer, 'className' | 'config'>): string {
  const name =
    className === 'TFOpLambda' ? textAt(config, 'function') : textAt(objectAt(config, 'node_def') ?? {}, 'op');
  return name ?? className;
}

function readOperation(layer: ModelLayer, call: Call): Operation | undefined {
  if (!isOperation(layer)) return undefined;
  const { className, config } = layer;
  const name = plain(nameOfOperation(layer).replace(/^.*\./, ''));
  if (className === 'TensorFlowOpLayer')
    return { name, argument: (place) => objectAt(config, 'constants')?.[place] ?? null };
  const given = { ...config, ...call.given };
  return { name, argument: (place, ...names) => named(given, names) ?? call.positional[place - 1] ?? null };
}

const named = (given: JsonObject, names: readonly string[]): Json | undefined =>
  names.map((name) => given[name]).find((value) => value !== undefined);

const plain = (name: string): string => snakeCase(name).replaceAll('_', '');

const merging: Readonly<Record<string, string>> = {
  add: 'Add',
  addv2: 'Add',
  addn: 'Add',
  sub: 'Subtract',
  subtract: 'Subtract',
  mul: 'Multiply',
  multiply: 'Multiply',
  maximum: 'Maximum',
  minimum: 'Minimum',
};

const activating: Readonly<Record<string, string>> = {
  exp: 'exponential',
  leakyrelu: 'leaky_relu',
  hardsigmoid: 'hard_sigmoid',
  logsoftmax: 'log_softmax',
  ...Object.fromEntries(
    ['relu', 'relu6', 'sigmoid', 'tanh', 'softmax', 'elu', 'selu', 'gelu', 'silu', 'softplus', 'softsign'].map(
      (name) => [name, name],
    ),
  ),
};

/** Further operations that work value by value, by the names of TensorFlow and of Keras. */
const elementwise: ReadonlySet<string> = new Set([
  ...['div', 'realdiv', 'truediv', 'divide', 'truedivide', 'floordiv', 'floordivide', 'mod', 'floormod', 'divnonan'],
  ...[
    'pow',
    'power',
    'squareddifference',
    'square',
    'sqrt',
    'rsqrt',
    'reciprocal',
    'negative',
    'neg',
    'abs',
    'absolute',
  ],
  ...['log', 'log1p', 'expm1', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'erf', 'sign', 'round', 'floor', 'ceil', 'rint'],
  ...[
    'clip',
    'clipbyvalue',
    'cast',
    'identity',
    'stopgradient',
    'zeroslike',
    'oneslike',
    'biasadd',
    'isnan',
    'isfinite',
  ],
  ...['equal', 'notequal', 'greater', 'greaterequal', 'less', 'lessequal', 'selectv2', 'where'],
  ...['logicaland', 'logicalor', 'logicalnot'],
]);

function layerFor(operation: Operation, tensors: number): Described | undefined {
  const { name } = operation;
  const merge = Object.hasOwn(merging, name) ? merging[name] : undefined;
  if (merge !== undefined) return tensors > 1 ? { className: merge, config: {} } : elementwiseBy(name);
  const activation = Object.hasOwn(activating, name) ? activating[name] : undefined;
  if (activation !== undefined) return { className: 'Activation', config: { activation } };
  if (elementwise.has(name)) return elementwiseBy(name);
  switch (name) {
    case 'reshape':
      return reshapeTo(operation.argument(1, 'shape', 'newshape'));
    case 'transpose':
      return transposeBy(operation.argument(1, 'perm', 'axes'));
    case 'concat':
    case 'concatv2':
    case 'concatenate':
      return { className: 'Concatenate', config: { axis: axisOf(operation, tensors) } };
    default:
      return undefined;
  }
}

const axisOf = ({ argument }: Operation, tensors: number): Json => argument(tensors, 'axis') ?? -1;

const elementwiseBy = (operation: string): Described => ({ className: 'Elementwise', config: { operation } });

/** A reshape names the batch too. */
const reshapeTo = (shape: Json): Described | undefined =>
  isList(shape) && shape.length > 1 ? { className: 'Reshape', config: { target_shape: shape.slice(1) } } : undefined;

/** A transposition counts axes from the batch, which has to stay where it is. */
const transposeBy = (order: Json): Described | undefined =>
  isList(order) && order[0] === 0 && order.length > 1
    ? { className: 'Permute', config: { dims: order.slice(1) } }
    : undefined;
