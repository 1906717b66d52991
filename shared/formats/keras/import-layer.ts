import type { Json, JsonObject } from '../../json';
import type { Rules } from '../../layers/rules';
import type { Problem } from '../../result';
import type { FrameworkClass } from '../framework-class';
import { faultsOf } from '../framework-class';
import { kerasClasses } from './classes';
import type { Described, Version } from './import-history';
import { inPresentTerms } from './import-history';
import { isList, without } from './import-json';
import type { Call, ModelLayer } from './import-model';
import { isOperation, nameOfOperation, operationAs } from './import-operations';
import { statedShape } from './import-sequential';
import { translateAnyway } from './translate';

/** A layer of a file in our terms. */
export interface Made {
  readonly kind: string;
  readonly settings: JsonObject;
  /** The ports that its inputs enter, where Keras takes them in another order. */
  readonly ports?: readonly string[];
  /** Whose rules it follows, where those are not Keras'. */
  readonly rules?: Rules;
  /** What the file says of it that has no setting. */
  readonly rest: JsonObject;
  /** Why Keras could not build it from its config. */
  readonly faults: readonly Problem[];
}

/** What a file says of the outputs of a layer elsewhere: how many are read, and the shape of the first, with the batch. */
export interface Read {
  readonly outputs: number;
  readonly shape: Json | undefined;
}

/** A layer of a file, in one of its calls, as a kind with its settings. One of an unknown class becomes an opaque one. */
export function makeLayer(layer: ModelLayer, call: Call, read: Read | undefined, version: Version): Made {
  if (layer.className === 'InputLayer') return makeInput(layer);
  const operation = operationAs(layer, call);
  const described = operation ?? inPresentTerms(layer, version);
  if (described.className === 'Elementwise') return { ...makeOwn('elementwise', described.config), rest: layer.config };
  const entry = kerasClasses.get(described.className);
  if (!entry)
    return { ...makeOwn('opaque', opaqueSettings(layer, read)), rest: without(layer.config, 'name', 'trainable') };
  const made = makeKnown(`${layer.className} "${layer.name}"`, entry, described, call);
  return operation ? { ...made, rest: layer.config } : made;
}

const makeOwn = (kind: string, settings: JsonObject): Made => ({ kind, settings, rest: {}, faults: [] });

function makeInput({ className, config }: ModelLayer): Made {
  const stated = statedShape(className, config);
  // An input may be a single value; of any other layer the batch alone says nothing.
  const shape = isList(stated) ? stated.slice(1) : undefined;
  return { ...makeOwn('input', shape ? { shape } : {}), rest: withoutPlace(config) };
}

function makeKnown(who: string, entry: FrameworkClass, { config, rules }: Described, call: Call): Made {
  const ofCall = Object.entries(call.given).filter(([key]) => Object.hasOwn(entry.arguments, key));
  const given = { ...config, ...Object.fromEntries(ofCall) };
  const translated = translateAnyway(entry, given);
  return {
    ...translated,
    ...(rules && { rules }),
    rest: withoutPlace(translated.rest),
    faults: faultsOf(who, entry, given),
  };
}

function opaqueSettings(layer: ModelLayer, { outputs, shape: seen }: Read = unread): JsonObject {
  const { className, config } = layer;
  const shape = withoutBatch(seen) ?? (className === 'Lambda' ? sizesIn(config['output_shape']) : undefined);
  return {
    className: nameOfOperation(layer),
    ...(shape && { shape }),
    ...(outputs > 1 && { outputs }),
    // A function and an operation compute, and hold nothing.
    ...(className !== 'Lambda' && !isOperation(layer) && { parameters: null }),
  };
}

const unread: Read = { outputs: 1, shape: undefined };

const withoutBatch = (shape: Json | undefined): readonly Json[] | undefined =>
  isList(shape) && shape.length > 0 ? shape.slice(1) : undefined;

/** A shape that is stated as such. It may be a function as well, which is then a list that begins with its code. */
const sizesIn = (shape: Json | undefined): readonly Json[] | undefined =>
  isList(shape) && shape.length > 0 && shape.every((size) => size === null || typeof size === 'number')
    ? shape
    : undefined;

/** What says who the layer is and where it stands, and is said otherwise in a project. */
const placing = [
  'name',
  'trainable',
  'data_format',
  'dim_ordering',
  'input_shape',
  'batch_shape',
  'input_dim',
  'input_length',
];

/** The arguments that are worth keeping. A batch of a fixed size is one of them. */
function withoutPlace(config: JsonObject): JsonObject {
  const { batch_input_shape: shape = null } = config;
  const hasBatch = isList(shape) && shape[0] !== null;
  return without(config, ...placing, ...(hasBatch ? [] : ['batch_input_shape']));
}
