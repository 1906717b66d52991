import type { Port } from '../document/document';
import type { Opening } from '../document/edit/ungroup';
import type { LayerAnalysis } from './analysis';
import { outputPorts } from './arrivals';

/** What the analysis of a block says of its inside; `undefined` for every other layer, and for a block without one. */
export function openingOf({ instances }: LayerAnalysis): Opening | undefined {
  const network = instances[0]?.network;
  if (!network) return undefined;
  const { order, layers, sinks } = network;
  return {
    inputs: order.filter((id) => layers.get(id)?.layer.kind === 'input'),
    outputs: sinks.flatMap((id) => exitOf(layers.get(id))),
    holdsWeights: (id) => {
      const layer = layers.get(id);
      return layer !== undefined && (layer.weights.length > 0 || layer.instances.length > 0);
    },
  };
}

/** The port at which a layer's tensor leaves; none for a block around nothing. */
function exitOf(layer: LayerAnalysis | undefined): readonly Port[] {
  if (!layer) return [];
  const [port] = outputPorts(layer);
  if (port !== undefined) return [[layer.id, port]];
  return layer.layer.block ? [] : [[layer.id, 'out']];
}
