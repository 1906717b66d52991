import type { Version } from './import-history';
import type { Model, ModelLayer } from './import-model';

/**
 * True for a layer that is not trained. A model inside of a model is trained where its own layers are as Keras 3 has it, whatever it says
 * of itself: freezing it freezes each of them, and one may be thawed again. Before, its word came first.
 * Source: `trainable_variables` of Keras 3 `Layer` and Keras 2 `Model`.
 */
export function isFrozen({ config, inside }: ModelLayer, version: Version): boolean {
  const saysSo = config['trainable'] === false;
  return inside && version[0] >= 3 ? saysSo && hasAllFrozen(inside) : saysSo;
}

/** What holds no weights, such as an input, says nothing of it. */
const hasAllFrozen = ({ layers }: Model): boolean =>
  layers.every(({ config, inside }) => (inside ? hasAllFrozen(inside) : config['trainable'] !== true));
