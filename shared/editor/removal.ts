import type { Document } from '../document/document';
import { disconnect } from '../document/edit/connect';
import { removeNotes } from '../document/edit/notes';
import { removeLayers } from '../document/edit/remove-layers';
import { sequence } from '../document/edit/sequence';
import type { Patch } from '../document/patch';
import { wiringOf } from '../document/wiring';
import type { Result } from '../result';
import { ok } from '../result';
import { describe } from './describe';
import type { Selection } from './selection';
import { nothing, selectLayers } from './selection';
import type { EditorState, Transaction } from './state';

/** Deletes all that is selected. */
export const removal = ({ document, selection }: EditorState): Result<Patch> =>
  sequence(
    document,
    (now) => removeLayers(now, selection.layers),
    (now) => disconnect(now, looseWires(document, selection)),
    (now) => ok(removeNotes(now, selection.notes)),
  );

/** The selected connections between layers that stay; those of a deleted layer are joined or gone with it. */
const looseWires = ({ connections }: Document, selection: Selection): readonly string[] =>
  selection.connections.filter((id) => {
    const wire = connections.get(id);
    return wire && !selection.layers.includes(wire.from[0]) && !selection.layers.includes(wire.to[0]);
  });

/** How a deletion is called, and what is selected after it. */
export const afterRemoval = (verb: string, { document, selection }: EditorState): Omit<Transaction, 'patch'> => ({
  label: `${verb} ${describe(document, selection)}`,
  selection: neighbour(document, selection),
});

/** A layer beside what is deleted, so that the keyboard does not lose its place. */
function neighbour(document: Document, { network, layers }: Selection): Selection {
  const wiring = wiringOf(document);
  const sources = layers.flatMap((id) => wiring.into(id).map(({ from }) => from[0]));
  const readers = layers.flatMap((id) => wiring.outOf(id).map(({ to }) => to[0]));
  const next = [...sources, ...readers].find((id) => !layers.includes(id));
  return next === undefined ? nothing(network) : selectLayers(network, [next]);
}
