import { Names } from '../../document/names';
import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import { show } from '../../document/file-faults';
import { layerUnreadable, nameTaken } from './import-faults';
import { readCalls, tensorsIn } from './import-functional';
import { isList, listAt, objectAt, snakeCase, textAt, without } from './import-json';
import type { Model, ModelLayer, Note, Tensor } from './import-model';
import { tensorsOf } from './import-model';
import { inRow } from './import-sequential';
import { overTime } from './import-time-distributed';

/**
 * Reads `{ class_name, config }` of a Sequential or a functional model. What counts is that the config lists layers, whatever the
 * class is called; `undefined` for one that does not.
 */
export function readModel(value: JsonObject, note: Note): Model | undefined {
  const entries = layersOf(value);
  if (!entries) return undefined;
  const config = objectAt(value, 'config') ?? {};
  const name = textAt(config, 'name') ?? textAt(value, 'name');
  const merged = mergedBy(entries[0]);
  const layers = readLayers([...merged, ...entries], name ?? 'the model', note);
  const [inputs, outputs] = [tensorsAt(config, 'input_layers'), tensorsAt(config, 'output_layers')];
  if (outputs.length > 0) return countedFromFirst({ name, layers, inputs, outputs });
  return { name, ...inRow(layers.slice(merged.length), layers.slice(0, merged.length), config) };
}

/** The models that the first layer of a model of Keras 1 merges. */
const mergedBy = (entry: Json | undefined): readonly JsonObject[] =>
  isObject(entry) && entry['class_name'] === 'Merge'
    ? (listAt(objectAt(entry, 'config') ?? {}, 'layers') ?? []).filter(isLayer)
    : [];

const tensorsAt = (config: JsonObject, key: string): readonly Tensor[] => tensorsIn(config[key] ?? null);

/** The layers that a model lists; before Keras 2.2, a Sequential model's config is the list. */
function layersOf(value: JsonObject): readonly Json[] | undefined {
  const { config = null } = value;
  const layers = isObject(config) ? listAt(config, 'layers') : config;
  const isModel = isList(layers) && (layers.length === 0 || layers.some(isLayer));
  // A Merge at the beginning of a model lists what it merges, and is none itself.
  return isModel && value['class_name'] !== 'Merge' ? layers : undefined;
}

const isLayer = (value: Json): value is JsonObject => isObject(value) && textAt(value, 'class_name') !== undefined;

function readLayers(entries: readonly Json[], model: string, note: Note): readonly ModelLayer[] {
  const keys = new Names([]);
  return entries.flatMap((entry, index) => {
    if (!isLayer(entry)) {
      note(layerUnreadable({ model, number: index + 1, received: show(entry) }));
      return [];
    }
    const layer = readLayer(entry, note);
    const key = keys.unique(layer.name);
    if (key !== layer.name) note(nameTaken({ name: layer.name, given: key }));
    return [{ ...layer, key, name: key }];
  });
}

/** A layer with what it is called on. One that a model of a row lists is called on nothing yet. */
export function readLayer(entry: JsonObject, note: Note): ModelLayer {
  const className = textAt(entry, 'class_name') ?? '';
  const inside = readInside(entry, note);
  const config = objectAt(entry, 'config') ?? {};
  const name = textAt(entry, 'name') ?? textAt(config, 'name') ?? snakeCase(className);
  return {
    key: name,
    name,
    className,
    config: inside ? without(config, 'layers', 'input_layers', 'output_layers') : config,
    module: textAt(entry, 'module'),
    calls: readCalls(listAt(entry, 'inbound_nodes') ?? []),
    inside,
  };
}

/** The model that a layer is, or that it applies at every step of time. */
function readInside(entry: JsonObject, note: Note): Model | undefined {
  if (entry['class_name'] !== 'TimeDistributed') return readModel(entry, note);
  const inner = objectAt(objectAt(entry, 'config') ?? {}, 'layer');
  const model = inner && readModel(inner, note);
  return model && overTime(model);
}

/**
 * The model with calls counted from 0. Keras counts those of a model inside of it from 1, as it was called when it was made; not
 * every version does.
 */
function countedFromFirst(model: Model): Model {
  const last = new Map<string, number>();
  for (const { layer, call } of tensorsOf(model)) last.set(layer, Math.max(call, last.get(layer) ?? 0));
  const over = new Map(
    model.layers.map(({ key, calls }) => [key, (last.get(key) ?? 0) - Math.max(calls.length - 1, 0)]),
  );
  const counted = (tensor: Tensor): Tensor => ({
    ...tensor,
    call: Math.max(tensor.call - Math.max(over.get(tensor.layer) ?? 0, 0), 0),
  });
  return withTensors(model, counted);
}

/** The model with other names for its tensors. */
const withTensors = ({ name, layers, inputs, outputs }: Model, change: (tensor: Tensor) => Tensor): Model => ({
  name,
  layers: layers.map((layer) => ({
    ...layer,
    calls: layer.calls.map((call) => ({
      ...call,
      inputs: call.inputs.map(change),
      named: new Map([...call.named].map(([argument, tensors]) => [argument, tensors.map(change)])),
    })),
  })),
  inputs,
  outputs: outputs.map(change),
});
