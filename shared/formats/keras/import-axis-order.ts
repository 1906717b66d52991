import type { JsonObject } from '../../json';
import type { AxisOrder } from '../../layers/shape';
import { objectAt } from './import-json';
import type { Model } from './import-model';

/** Keras says `channels_first`, Keras 1 `th`, an old TensorFlow.js `channelsFirst`. */
function ownOrder(config: JsonObject): AxisOrder | undefined {
  const format = config['data_format'] ?? config['dim_ordering'];
  if (typeof format !== 'string') return undefined;
  if (/^(channels_?first|th)$/i.test(format)) return 'channels-first';
  return /^(channels_?last|tf)$/i.test(format) ? 'channels-last' : undefined;
}

/** Where a layer, or the one that it wraps, looks for channels; `undefined` for one that does not say. */
function statedOrder(config: JsonObject): AxisOrder | undefined {
  const inside = objectAt(objectAt(config, 'layer') ?? {}, 'config');
  return ownOrder(config) ?? (inside && ownOrder(inside));
}

/**
 * Where a layer looks for channels in a project of the other order; `undefined` for one that follows the project. Layers of one
 * dimension did not say at first: they had them last.
 */
export function axisOrderOf(className: string, config: JsonObject, project: AxisOrder): AxisOrder | undefined {
  const order = statedOrder(config) ?? (/1D$/.test(className) ? 'channels-last' : project);
  return order === project ? undefined : order;
}

/** The order of most layers that say where they look for channels. */
export function majorityOf(model: Model): AxisOrder {
  const orders = ordersIn(model);
  const first = orders.filter((order) => order === 'channels-first').length;
  return first > orders.length - first ? 'channels-first' : 'channels-last';
}

const ordersIn = ({ layers }: Model): readonly AxisOrder[] =>
  layers.flatMap(({ config, inside }) => [...(inside ? ordersIn(inside) : []), ...[statedOrder(config) ?? []].flat()]);
