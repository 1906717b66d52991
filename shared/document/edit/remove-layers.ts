import type { Result } from '../../result';
import { ok } from '../../result';
import type { Connection, Document, Layer } from '../document';
import type { Patch } from '../patch';
import { Draft } from './draft';
import { moveOutput, wiresAtOutput } from './outer-ports';
import { bypass, unlink } from './wire';

/**
 * Deletes layers. Where one had a single source, its readers read that instead; else they are left open, which is a problem
 * with a remedy. Layers that used its weights go on sharing among themselves. The network of a deleted block stays, be the block its
 * last use: it is a definition of the project, which another block may show.
 */
export function removeLayers(document: Document, layers: readonly string[]): Result<Patch> {
  const draft = new Draft(document);
  for (const id of layers) {
    const layer = draft.layer(id);
    const [source, another] = draft.wiring.into(id);
    bypass(draft, id);
    if (source && !another && draft.wiring.outOf(source.from[0]).length === 0)
      moveOutput(draft, wiresAtOutput(draft, id), source.from[0]);
    closeOuterPorts(draft, layer);
    draft.remove('layers', id);
  }
  passWeightsOn(draft, new Set(layers));
  return ok(draft.finish());
}

/** Inputs and outputs of a block are layers of its network: when one goes, the wires at that port go too. */
function closeOuterPorts(draft: Draft, layer: Layer): void {
  if (layer.network === draft.document.project.root) return;
  const shows = (id: string): boolean => draft.document.layers.get(id)?.block?.network === layer.network;
  const atPort = ({ from, to }: Connection): boolean =>
    (from[1] === layer.id && shows(from[0])) || (to[1] === layer.id && shows(to[0]));
  for (const wire of [...draft.document.connections].filter(atPort)) unlink(draft, wire);
}

/** The first layer that used the weights of one that is gone now owns them; the others use the weights of that layer. */
function passWeightsOn(draft: Draft, gone: ReadonlySet<string>): void {
  const heirs = new Map<string, string>();
  for (const layer of draft.document.layers) {
    const { weightsOf, ...own } = layer;
    if (weightsOf === undefined || !gone.has(weightsOf)) continue;
    const heir = heirs.get(weightsOf);
    heirs.set(weightsOf, heir ?? layer.id);
    draft.put('layers', heir === undefined ? own : { ...own, weightsOf: heir });
  }
}
