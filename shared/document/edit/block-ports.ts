import type { JsonObject } from '../../json';
import { kindOf } from '../../layers/index';
import type { Document, Layer, Port } from '../document';
import { blockKind } from '../document';
import { membersOf, namesIn } from '../layer-ports';
import type { WiringView } from '../wiring';
import type { Draft } from './draft';
import { link } from './wire';

/**
 * What stands at the border of a block: its input layers, and where a tensor leaves that is read inside as well, an identity layer that
 * nothing inside reads.
 */
export const inputKind = 'input';
const outputKind = 'identity';

/** How the identity layers at the border are named: `output_1`. A person's own are called something else. */
const outputStem = 'output';

interface Inner {
  readonly kind: string;
  readonly stem: string;
  readonly settings: JsonObject;
}

/** Adds a layer to a network, at its border. */
export function addInner(draft: Draft, network: string, { kind, stem, settings }: Inner): Layer {
  const name = namesIn(draft.document, network).next(stem);
  const layer: Layer = { id: draft.freshId('layers'), network, name, kind, settings, extra: {} };
  draft.put('layers', layer);
  return layer;
}

/**
 * The layer of a network at which the tensor of a port in it can leave: the layer itself where it has no other output and nothing
 * beside it reads it, else an identity layer after it.
 */
export function outputLayer(draft: Draft, network: string, [id, port]: Port): string {
  const layer = draft.layer(id);
  const isReadInside = draft.wiring.outOf(id).some(({ to }) => draft.layer(to[0]).network === network);
  if (!isReadInside && onlyOutput(draft.document, draft.wiring, layer) === port) return id;
  const output = addInner(draft, network, { kind: outputKind, stem: outputStem, settings: {} });
  link(draft, [id, port], [output.id, 'in']);
  return output.id;
}

/** The output of a layer that has one, whatever its settings; `undefined` where it may have several. */
function onlyOutput(document: Document, wiring: WiringView, layer: Layer): string | undefined {
  if (layer.block) {
    const [sink, another] = membersOf(document, layer.block.network).filter(({ id }) => wiring.outOf(id).length === 0);
    return another ? undefined : sink?.id;
  }
  const kind = kindOf(layer.kind);
  if (!kind) return layer.kind === blockKind ? undefined : 'out';
  return kind.outputs.length === 1 && !kind.outputsFor ? kind.outputs[0] : undefined;
}

/** True for an identity layer that only stands for an output of its network. */
export const standsForOutput = (draft: Draft, { id, name, kind, settings }: Layer): boolean =>
  kind === outputKind &&
  new RegExp(`^${outputStem}_\\d+$`).test(name) &&
  Object.keys(settings).length === 0 &&
  draft.wiring.into(id).length === 1 &&
  draft.wiring.outOf(id).length === 0;
