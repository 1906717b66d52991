import type { LayerAnalysis, NetworkAnalysis } from '../../analysis/analysis';
import { analyze } from '../../analysis/analyze';
import type { Document, Layer } from '../../document/document';
import { isObject } from '../../json';

/**
 * What can only be said once shapes and weights are known: what an input of a model inside of another is given where the file does not
 * say, and which layers that are applied again have no weights to share.
 */
export function settle(document: Document): Document {
  const changed = [...settledIn(analyze(document).root)];
  return changed.length === 0 ? document : { ...document, layers: document.layers.withAll(changed) };
}

function* settledIn(network: NetworkAnalysis): Iterable<Layer> {
  for (const analysis of network.layers) {
    const { layer, arrivals, instances } = analysis;
    if (arrivals.fed && layer.settings['shape'] === undefined)
      yield { ...layer, settings: { ...layer.settings, shape: arrivals.fed } };
    if (sharesNothing(analysis, network)) yield onItsOwn(layer);
    for (const { network: inside } of instances) yield* settledIn(inside);
  }
}

/** True for a further call of a layer that is known to have no weights. */
function sharesNothing({ layer, weights, counts }: LayerAnalysis, { layers }: NetworkAnalysis): boolean {
  const owner = layers.get(layer.weightsOf ?? '');
  return owner !== undefined && !layer.block && weights.length === 0 && counts !== null && owner.counts !== null;
}

/** The layer without an owner of its weights; what it is a further call of stays known. */
function onItsOwn({ weightsOf, ...layer }: Layer): Layer {
  const { keras = null } = layer.extra;
  return { ...layer, extra: { keras: { ...(isObject(keras) ? keras : {}), layer: weightsOf ?? null } } };
}
