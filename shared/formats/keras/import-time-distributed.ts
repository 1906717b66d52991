import type { Json, JsonObject } from '../../json';
import { isList } from './import-json';
import type { Model, ModelLayer } from './import-model';
import { statedShape } from './import-sequential';

/**
 * A model that is applied at every step of time, which no layer of ours has inside of it: as Keras computes it, that is the model with
 * each of its layers applied at every step. Tensors gain an axis in front, and layers that merge work on it as on any other.
 */
export const overTime = (model: Model): Model => ({ ...model, layers: model.layers.map(layerOverTime) });

function layerOverTime(layer: ModelLayer): ModelLayer {
  const { className, config, inside } = layer;
  if (className === 'InputLayer') return { ...layer, config: { ...config, batch_input_shape: withTime(config) } };
  if (inside) return { ...layer, inside: overTime(inside) };
  if (layer.calls.some(({ inputs }) => inputs.length > 1)) return { ...layer, config: axisMoved(config) };
  const { name = null, trainable = null } = config;
  return {
    ...layer,
    className: 'TimeDistributed',
    config: { name, trainable, layer: { class_name: className, config } },
  };
}

function withTime(config: JsonObject): Json {
  const shape = statedShape('InputLayer', config);
  return isList(shape) ? [shape[0] ?? null, null, ...shape.slice(1)] : null;
}

/** Axes are counted from the batch, or from the end; the first kind moves. */
function axisMoved(config: JsonObject): JsonObject {
  const { axis } = config;
  return typeof axis === 'number' && axis > 0 ? { ...config, axis: axis + 1 } : config;
}
