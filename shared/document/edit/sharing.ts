import type { Document, Layer } from '../document';
import { membersOf } from '../layer-ports';
import type { Patch } from '../patch';
import { Draft } from './draft';

/**
 * Lets a layer use the weights of another, which are counted there once; `undefined` gives it weights of its own again. Layers that
 * used its own weights follow it to the new owner.
 */
export function shareWeights(document: Document, layer: string, owner: string | undefined): Patch {
  const draft = new Draft(document);
  const { weightsOf, ...own } = draft.layer(layer);
  if (weightsOf === owner) return [];
  draft.put('layers', owner === undefined ? own : { ...own, weightsOf: owner });
  if (owner !== undefined)
    for (const sharer of document.layers)
      if (sharer.weightsOf === layer) draft.put('layers', { ...sharer, weightsOf: owner });
  return draft.finish();
}

/** The layers whose weights a layer could use: those of its kind in its network that have weights of their own. */
export const possibleOwners = (document: Document, layer: Layer): readonly Layer[] =>
  membersOf(document, layer.network).filter(
    ({ id, kind, block, weightsOf }) =>
      id !== layer.id && kind === layer.kind && block?.network === layer.block?.network && weightsOf === undefined,
  );
