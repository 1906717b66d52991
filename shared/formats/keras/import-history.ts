import type { Json, JsonObject } from '../../json';
import type { Rules } from '../../layers/rules';
import { isObject } from '../../json';
import { isList, objectAt, renamed, textAt, without } from './import-json';

/** A layer as a file has it. */
export interface Described {
  readonly className: string;
  readonly config: JsonObject;
  /** Whose rules it follows, where those are not Keras'. */
  readonly rules?: Rules;
}

/**
 * A layer of an older Keras as the newest would describe it: by the present names of classes and arguments (Keras 1 had others),
 * and with the defaults of its own version stated.
 */
export function inPresentTerms({ className, config }: Described, version: Version): Described {
  if (ofKeras1.has(className)) return { className, config };
  const merge = className === 'Merge' ? mergeAs(config) : undefined;
  if (merge) return merge;
  const name = Object.hasOwn(classes, className) ? (classes[className] ?? className) : className;
  const present = [renameArguments, joinKernel, statePadding, stateSides].reduce(
    (given, change) => change(name, given),
    config,
  );
  const stated = isFrom([3, 0, 0], version) ? present : stateBackward(name, present);
  return {
    className: name,
    config: { ...defaultsOf(className, name, version), ...layersInside(stated, version) },
    ...(isOnGpu(className, config) && { rules: 'pytorch' }),
  };
}

/** Classes that were left behind with Keras 1, and are known by the arguments that they had there. */
const ofKeras1: ReadonlySet<string> = new Set(['MaxoutDense', 'Highway']);

/** An LSTM of cuDNN keeps two bias vectors, as that of PyTorch does, which is made of the same routines. */
const isOnGpu = (className: string, config: JsonObject): boolean =>
  className === 'CuDNNLSTM' || textAt(objectAt(config, 'layer') ?? {}, 'class_name') === 'CuDNNLSTM';

/** The version of Keras that wrote a file. */
export type Version = readonly [major: number, minor: number, patch?: number];

/** The version in `2.2.4-tf`. Files of Keras 3 have none, but name the modules of their classes; TensorFlow.js began like Keras 2.1. */
export function versionOf(file: JsonObject): Version {
  const [, major, minor, patch = 0] = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(textAt(file, 'keras_version') ?? '') ?? [];
  if (major !== undefined) return [Number(major), Number(minor), Number(patch)];
  return textAt(file, 'module') === undefined ? [2, 1, 0] : [3, 0, 0];
}

const classes: Readonly<Record<string, string>> = {
  Convolution1D: 'Conv1D',
  Convolution2D: 'Conv2D',
  Convolution3D: 'Conv3D',
  AtrousConvolution1D: 'Conv1D',
  AtrousConvolution2D: 'Conv2D',
  Convolution2DTranspose: 'Conv2DTranspose',
  Deconvolution2D: 'Conv2DTranspose',
  Deconvolution3D: 'Conv3DTranspose',
  SeparableConvolution1D: 'SeparableConv1D',
  SeparableConvolution2D: 'SeparableConv2D',
  TimeDistributedDense: 'Dense',
  // What TensorFlow called its versions of them.
  BatchNormalizationV1: 'BatchNormalization',
  BatchNormalizationV2: 'BatchNormalization',
  SyncBatchNormalization: 'BatchNormalization',
  UnifiedGRU: 'GRU',
  UnifiedLSTM: 'LSTM',
  CuDNNGRU: 'GRU',
  CuDNNLSTM: 'LSTM',
};

/** Source: `keras/legacy/interfaces.py` of Keras 2. */
const argumentNames: Readonly<Record<string, string>> = {
  nb_filter: 'filters',
  filter_length: 'kernel_size',
  border_mode: 'padding',
  subsample: 'strides',
  subsample_length: 'strides',
  atrous_rate: 'dilation_rate',
  dim_ordering: 'data_format',
  bias: 'use_bias',
  pool_length: 'pool_size',
  stride: 'strides',
  length: 'size',
  p: 'rate',
  sigma: 'stddev',
  inner_activation: 'recurrent_activation',
};

function renameArguments(className: string, config: JsonObject): JsonObject {
  const isEmbedding = className.endsWith('Embedding');
  return renamed(config, isEmbedding ? argumentNames : { ...argumentNames, output_dim: 'units' });
}

const kernelSides = [
  ['nb_row', 'nb_col'],
  ['kernel_dim1', 'kernel_dim2', 'kernel_dim3'],
];

/** The sides of a kernel, each of which was an argument of its own. */
function joinKernel(_className: string, config: JsonObject): JsonObject {
  const sides = kernelSides.find((names) => names.every((name) => Object.hasOwn(config, name)));
  return sides ? { ...without(config, ...sides), kernel_size: sides.map((name) => config[name] ?? null) } : config;
}

/** Theano's ways to pad, in cells: `half` keeps odd kernels' sizes, `full` takes in all that touches the input. */
function statePadding(_className: string, config: JsonObject): JsonObject {
  const { padding, kernel_size: kernel = null, dilation_rate: dilation = null } = config;
  if (padding !== 'half' && padding !== 'full') return config;
  const sides = numbersIn(kernel).map((size, axis) => {
    const reach = (size - 1) * (numbersIn(dilation)[axis] ?? numbersIn(dilation)[0] ?? 1) + 1;
    return padding === 'half' ? Math.floor(reach / 2) : reach - 1;
  });
  return { ...config, padding: sides.map((cells) => [cells, cells]) };
}

const numbersIn = (value: Json): readonly number[] =>
  (isList(value) ? value : [value]).filter((item) => typeof item === 'number');

/** Cells of padding as four numbers, or by name. */
function stateSides(className: string, config: JsonObject): JsonObject {
  const { padding = null } = config;
  if (!className.startsWith('ZeroPadding')) return config;
  if (isList(padding) && padding.length === 4) return { ...config, padding: [padding.slice(0, 2), padding.slice(2)] };
  if (!isObject(padding)) return config;
  const side = (name: string): Json => padding[`${name}_pad`] ?? 0;
  const across = [side('left'), side('right')];
  return { ...config, padding: className === 'ZeroPadding1D' ? across : [[side('top'), side('bottom')], across] };
}

const mergeModes: Readonly<Record<string, string>> = {
  sum: 'Add',
  mul: 'Multiply',
  ave: 'Average',
  max: 'Maximum',
  concat: 'Concatenate',
  dot: 'Dot',
  cos: 'Dot',
};

/** `Merge` was one class for what are several now; `undefined` for one that merges by a function. */
function mergeAs(config: JsonObject): Described | undefined {
  const { mode = null, concat_axis: axis = -1, dot_axes: axes = -1 } = config;
  const className = typeof mode === 'string' && Object.hasOwn(mergeModes, mode) ? mergeModes[mode] : undefined;
  if (className === undefined) return undefined;
  const own = className === 'Concatenate' ? { axis } : className === 'Dot' ? { axes, normalize: mode === 'cos' } : {};
  const { name = null, trainable = null } = config;
  return { className, config: { ...without({ name, trainable }), ...own } };
}

/** What held in the version of the file where an argument is not stated, and holds no more. */
function defaultsOf(given: string, className: string, version: Version): JsonObject {
  if (given === 'CuDNNLSTM') return { return_sequences: false, return_state: false };
  // Since 2.4 a GRU resets after the product; before 2.1.5 there was nothing else than before it. Those on the GPU always did.
  if (className === 'GRU' || className === 'GRUCell')
    return { reset_after: given === 'CuDNNGRU' || isFrom([2, 4, 0], version) };
  // Until 2.2.3 the states of stacked cells began with those of the last one; in TensorFlow.js they do to this day.
  return className === 'RNN' ? { reverse_state_order: !isFrom([2, 2, 3], version) } : {};
}

/** Before Keras 3 a layer that went backward by itself had one beside it that went forward. */
function stateBackward(className: string, config: JsonObject): JsonObject {
  const { layer = null, backward_layer: backward = null } = config;
  const inner = isObject(layer) ? objectAt(layer, 'config') : undefined;
  if (className !== 'Bidirectional' || backward !== null || !isObject(layer) || inner?.['go_backwards'] !== true)
    return config;
  return { ...config, backward_layer: { ...layer, config: { ...inner, go_backwards: false } } };
}

/** True for a version that is not before another. */
function isFrom(since: Version, version: Version): boolean {
  const at = since.findIndex((part, index) => part !== (version[index] ?? 0));
  return at < 0 || (version[at] ?? 0) > (since[at] ?? 0);
}

/** The arguments that hold layers. */
const holders = ['layer', 'backward_layer', 'cell', 'cells'];

function layersInside(config: JsonObject, version: Version): JsonObject {
  const inside = holders.filter((key) => Object.hasOwn(config, key));
  return { ...config, ...Object.fromEntries(inside.map((key) => [key, inner(config[key] ?? null, version)])) };
}

function inner(value: Json, version: Version): Json {
  if (isList(value)) return value.map((item) => inner(item, version));
  const className = isObject(value) ? textAt(value, 'class_name') : undefined;
  const config = isObject(value) ? objectAt(value, 'config') : undefined;
  if (className === undefined || !config) return value;
  const present = inPresentTerms({ className, config }, version);
  return { class_name: present.className, config: present.config };
}
