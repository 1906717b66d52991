import type { Connection, Document } from '../document';
import type { Draft } from './draft';
import { existing } from './draft';
import { unlink } from './wire';

/**
 * A network stands inside of blocks, and its layers are their ports. What changes there is followed here in the wires around the
 * blocks, wherever they stand.
 */

/** True where a network stands inside of a block. */
export const isInside = ({ layers }: Document, network: string): boolean =>
  [...layers].some(({ block }) => block?.network === network);

/** The wires that leave a block at a layer of its network. */
export const wiresAtOutput = ({ document }: Draft, layer: string): readonly Connection[] =>
  [...document.connections].filter(
    ({ from }) => from[1] === layer && document.layers.get(from[0])?.block !== undefined,
  );

/** Lets wires leave their block at another layer; without one, their readers are left open. */
export function moveOutput(draft: Draft, wires: readonly Connection[], to: string | undefined): void {
  for (const { id } of wires) {
    const wire = existing(draft.document, 'connections', id);
    if (to === undefined) unlink(draft, wire);
    else draft.put('connections', { ...wire, from: [wire.from[0], to] });
  }
}

/**
 * What leaves a block leaves at the end of the flow: where a layer has been put after the one that was its end, the wires outside
 * are moved on to that. Those whose flow has no end any more stay as they are, which is a problem with a remedy.
 */
export function followOutputs(draft: Draft): void {
  const { networks, layers } = draft.document;
  if (networks.size === 1) return;
  for (const { id, block } of layers) {
    if (!block) continue;
    for (const wire of draft.wiring.outOf(id)) {
      const end = endOfFlow(draft, wire.from[1]);
      if (end !== undefined && end !== wire.from[1]) draft.put('connections', { ...wire, from: [id, end] });
    }
  }
}

/** The nearest layer that a layer feeds and that feeds no other: the layer itself where nothing reads it. */
function endOfFlow({ document, wiring }: Draft, layer: string): string | undefined {
  if (!document.layers.has(layer)) return undefined;
  const seen = new Set([layer]);
  // A set iterates over what is added to it meanwhile: this is a breadth-first walk.
  for (const id of seen) {
    const readers = wiring.outOf(id);
    if (readers.length === 0) return id;
    for (const { to } of readers) seen.add(to[0]);
  }
  return undefined;
}
