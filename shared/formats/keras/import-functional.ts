import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import { isList, listAt, objectAt } from './import-json';
import type { Call, Tensor } from './import-model';

/**
 * The calls of a layer in a functional model, from its `inbound_nodes`: one node a call. Keras 1 and 2 list
 * `[layer, node, tensor, arguments]` for every input, Keras 3 has the arguments with `__keras_tensor__` in them.
 */
export const readCalls = (nodes: readonly Json[]): readonly Call[] => nodes.map(readCall);

function readCall(node: Json): Call {
  if (!isObject(node)) return { ...readArguments([], argumentsIn(node)), inputs: tensorsIn(node) };
  const args = listAt(node, 'args');
  return args ? readArguments(args, objectAt(node, 'kwargs') ?? {}) : readArguments([], node);
}

function readArguments(args: readonly Json[], kwargs: JsonObject): Call {
  const named = new Map<string, readonly Tensor[]>();
  const given: [string, Json][] = [];
  for (const [key, value] of Object.entries(kwargs)) {
    const tensors = tensorsIn(value);
    if (tensors.length > 0) named.set(key, tensors);
    else given.push([key, value]);
  }
  const positional = args.slice(1).filter((value) => tensorsIn(value).length === 0);
  return { inputs: args.flatMap(tensorsIn), named, given: Object.fromEntries(given), positional };
}

/** The arguments that stand behind the first input of a node; Keras repeats them at every input. */
function argumentsIn(node: Json): JsonObject {
  if (!isList(node)) return {};
  if (typeof node[0] !== 'string') return node[0] === undefined ? {} : argumentsIn(node[0]);
  const [, , , given] = node;
  return given !== undefined && isObject(given) ? given : {};
}

/** The tensors that a value consists of, in order, however they are nested: a list, names with tensors, or one alone. */
export function tensorsIn(value: Json): readonly Tensor[] {
  if (isList(value)) {
    const tensor = readReference(value);
    if (tensor) return [tensor];
    return value[0] === constant ? [] : value.flatMap(tensorsIn);
  }
  if (!isObject(value)) return [];
  return value['class_name'] === '__keras_tensor__' ? readKerasTensor(value) : Object.values(value).flatMap(tensorsIn);
}

/** What stands in the place of a layer's name where a call is given a number in the place of a tensor. */
const constant = '_CONSTANT_VALUE';

/** `[layer, node, tensor]`, with what Keras adds behind it. */
function readReference([layer, call, output]: readonly Json[]): Tensor | undefined {
  const isTensor = typeof layer === 'string' && layer !== constant && isIndex(call) && isIndex(output);
  return isTensor ? { layer, call, output } : undefined;
}

function readKerasTensor(value: JsonObject): readonly Tensor[] {
  const config = objectAt(value, 'config') ?? {};
  const tensor = readReference(listAt(config, 'keras_history') ?? []);
  const shape = config['shape'];
  if (!tensor) return [];
  return [shape === undefined ? tensor : { ...tensor, shape }];
}

const isIndex = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
