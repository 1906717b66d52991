import type { Json, JsonObject } from '../../json';
import { isList, objectAt, textAt } from './import-json';
import type { Model, ModelLayer } from './import-model';
import { callOn, firstOutput } from './import-model';

/** The layers of a Sequential model, each called on the one before it; `branches` are what its first layer merges. */
export function inRow(
  row: readonly ModelLayer[],
  branches: readonly ModelLayer[],
  config: JsonObject,
): Pick<Model, 'layers' | 'inputs' | 'outputs'> {
  const [first, ...rest] = row;
  if (!first) return { layers: [], inputs: [], outputs: [] };
  const begin = branches.length > 0 ? merged(first, branches) : behindInputs(first, config);
  const called = rest.map((layer, index) => ({ ...layer, calls: [callOn(firstOutput(row[index]?.key ?? ''))] }));
  const layers = [...begin, ...called];
  const inputs = begin.filter(({ className }) => className === 'InputLayer').map(({ key }) => firstOutput(key));
  return { layers, inputs, outputs: [firstOutput(row.at(-1)?.key ?? '')] };
}

const merged = (first: ModelLayer, branches: readonly ModelLayer[]): readonly ModelLayer[] => [
  ...branches.flatMap((branch) => behindInputs(branch, {})),
  { ...first, calls: [callOn(...branches.map(({ key }) => firstOutput(key)))] },
];

/** A first layer behind the inputs that Keras puts before one which is no input itself. */
function behindInputs(layer: ModelLayer, model: JsonObject): readonly ModelLayer[] {
  if (layer.className === 'InputLayer') return [layer];
  const inputs = shapesInto(layer, model).map((shape, index) => inputFor(layer, index, shape));
  return [...inputs, { ...layer, calls: [callOn(...inputs.map(({ key }) => firstOutput(key)))] }];
}

function inputFor({ key, name }: ModelLayer, index: number, shape: Json): ModelLayer {
  const own = index === 0 ? '_input' : `_input_${index + 1}`;
  return {
    key: `${own} of ${key}`,
    name: name + own,
    className: 'InputLayer',
    config: { batch_input_shape: shape },
    implied: true,
    module: undefined,
    calls: [],
    inside: undefined,
  };
}

/** The shapes with the batch that a first layer is given, `null` for one that the file does not say. */
function shapesInto(layer: ModelLayer, model: JsonObject): readonly Json[] {
  const stated = statedShape(layer.className, layer.config);
  if (stated === undefined && layer.inside) return shapesIntoModel(layer.inside);
  return [stated ?? model['build_input_shape'] ?? null];
}

const shapesIntoModel = ({ layers, inputs }: Model): readonly Json[] =>
  inputs.map((input) => {
    const layer = layers.find(({ key }) => key === input.layer);
    return (layer && statedShape(layer.className, layer.config)) ?? null;
  });

/** The shape with the batch that a config states for what arrives, under any of the names that it has had. */
export function statedShape(className: string, config: JsonObject): Json | undefined {
  for (const key of ['batch_input_shape', 'batch_shape']) if (isList(config[key])) return config[key];
  const { input_shape: shape, input_dim: size, input_length: length = null } = config;
  if (isList(shape)) return [null, ...shape];
  if (className === 'Embedding') return [null, ...(isList(length) ? length : [length])];
  if (typeof size === 'number') return takesSequences.has(className) ? [null, length, size] : [null, size];
  // A wrapper that adds no axis is given what its layer is.
  const wrapped = className === 'Bidirectional' ? objectAt(config, 'layer') : undefined;
  return wrapped && statedShape(textAt(wrapped, 'class_name') ?? '', objectAt(wrapped, 'config') ?? {});
}

/** What takes `input_length × input_dim` where its config states these. */
const takesSequences: ReadonlySet<string> = new Set([
  ...['Convolution1D', 'AtrousConvolution1D', 'LocallyConnected1D', 'Conv1D'],
  ...['SimpleRNN', 'GRU', 'LSTM', 'TimeDistributedDense'],
]);
