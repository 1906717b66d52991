import { kindOf } from '../../layers/index';
import type { Expansion, InnerLayer } from '../../layers/kind';
import { inputPort } from '../ports';
import type { Document, Layer, Port } from '../document';
import { namesIn } from '../layer-ports';
import type { IdSource } from '../names';
import type { Patch } from '../patch';
import { Draft } from './draft';
import { moveOutput, wiresAtOutput } from './outer-ports';

/**
 * Puts the layers that a composite is made of in its place: what fed it feeds them, and what read it reads the last of them. They
 * have the names that its framework gives them, keep its rules, and are frozen where it was. No number changes by it.
 */
export function openComposite(document: Document, id: string, expansion: Expansion, ids: IdSource): Patch {
  const draft = new Draft(document, ids);
  const layer = draft.layer(id);
  const sources = draft.wiring.into(id).map(({ from }) => from);
  const readers = draft.wiring.outOf(id);
  const inside = addInside(draft, layer, expansion);
  for (const part of expansion) feed(draft, inside, part, sources);
  const end = inside.get(expansion.at(-1)?.name ?? '');
  for (const wire of draft.wiring.into(id)) draft.remove('connections', wire.id);
  for (const wire of readers) if (end) draft.put('connections', { ...wire, from: [end.id, wire.from[1]] });
  if (end) moveOutput(draft, wiresAtOutput(draft, id), end.id);
  draft.remove('layers', id);
  return draft.finish();
}

/** True where opening a layer changes no number: its weights are its own, and no other layer uses them. */
export const mayOpen = (document: Document, { id, weightsOf }: Layer): boolean =>
  weightsOf === undefined && ![...document.layers].some((other) => other.weightsOf === id);

function addInside(draft: Draft, outer: Layer, expansion: Expansion): ReadonlyMap<string, Layer> {
  const names = namesIn(draft.document, outer.network);
  const { network, frozen, rules, axisOrder } = outer;
  const inside = new Map<string, Layer>();
  for (const { name, kind, settings } of expansion) {
    const layer: Layer = {
      id: draft.freshId('layers'),
      network,
      name: names.unique(name),
      kind,
      settings,
      ...(frozen && { frozen }),
      ...(rules && { rules }),
      ...(axisOrder && { axisOrder }),
      extra: {},
    };
    draft.put('layers', layer);
    inside.set(name, layer);
  }
  return inside;
}

/** Connects a layer with what its composite says that it reads: an input of the composite, or a layer beside it. */
function feed(draft: Draft, inside: ReadonlyMap<string, Layer>, part: InnerLayer, sources: readonly Port[]): void {
  const target = inside.get(part.name);
  const kind = kindOf(part.kind);
  if (!target || !kind) return;
  part.from.forEach((from, index) => {
    const source: Port | undefined = typeof from === 'number' ? sources[from] : [inside.get(from)?.id ?? '', 'out'];
    if (source)
      draft.put('connections', {
        id: draft.freshId('connections'),
        from: source,
        to: [target.id, inputPort(kind, index)],
        extra: {},
      });
  });
}
