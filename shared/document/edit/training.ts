import type { Rules } from '../../layers/rules';
import type { AxisOrder } from '../../layers/shape';
import type { Document, Layer } from '../document';
import type { Patch } from '../patch';
import { replace } from '../patch';
import { existing } from './draft';

/** Keeps all weights of layers from training, or gives them back to it. */
export const setFrozen = (document: Document, layers: readonly string[], frozen: boolean): Patch =>
  changeLayers(document, layers, ({ frozen: was, ...layer }) =>
    (was === true) === frozen ? undefined : frozen ? { ...layer, frozen: true } : layer,
  );

/** Gives layers rules of their own; `undefined` lets them follow the project again. */
export const setLayerRules = (document: Document, layers: readonly string[], rules: Rules | undefined): Patch =>
  changeLayers(document, layers, ({ rules: was, ...layer }) =>
    was === rules ? undefined : rules === undefined ? layer : { ...layer, rules },
  );

/** Tells layers where to look for channels; `undefined` lets them follow the project again. */
export const setLayerAxisOrder = (document: Document, layers: readonly string[], order: AxisOrder | undefined): Patch =>
  changeLayers(document, layers, ({ axisOrder: was, ...layer }) =>
    was === order ? undefined : order === undefined ? layer : { ...layer, axisOrder: order },
  );

/** One change for each layer that `change` gives a new state. */
const changeLayers = (
  document: Document,
  layers: readonly string[],
  change: (layer: Layer) => Layer | undefined,
): Patch =>
  layers.flatMap((id) => {
    const before = existing(document, 'layers', id);
    const after = change(before);
    return after ? [replace('layers', before, after)] : [];
  });
