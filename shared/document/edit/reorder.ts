import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Connection, Document, Port } from '../document';
import { inputPorts } from '../layer-ports';
import type { IdSource } from '../names';
import type { Patch } from '../patch';
import { Draft, existing } from './draft';
import { bypass, entry, exit, splice } from './wire';

export type Direction = 'earlier' | 'later';

/** Exchanges a layer with the one before or after it in its chain. Refuses with `not-in-a-chain`. */
export function reorder(document: Document, layer: string, direction: Direction): Result<Patch> {
  const draft = new Draft(document);
  const pair = pairOf(draft, layer, direction);
  if (!pair) return fail(notInAChain({ layer: draft.layer(layer).name, direction }));
  exchange(draft, pair);
  return ok(draft.finish());
}

/** Whether `reorder` would find a neighbour to exchange the layer with. */
export const canReorder = (document: Document, layer: string, direction: Direction): boolean =>
  pairOf(new Draft(document), layer, direction) !== undefined;

/** Two layers of a chain: the first has no other reader, and both take one input. */
interface Pair {
  readonly wire: Connection;
  /** Where the first layer takes its input. */
  readonly entry: Port;
  /** Where the second layer gives its output. */
  readonly exit: Port;
}

function pairOf(draft: Draft, layer: string, direction: Direction): Pair | undefined {
  const [wire, ...others] = direction === 'later' ? draft.wiring.outOf(layer) : draft.wiring.into(layer);
  return wire && others.length === 0 ? pairAt(draft, wire) : undefined;
}

function pairAt(draft: Draft, wire: Connection): Pair | undefined {
  const { wiring } = draft;
  const [first, second] = [draft.layer(wire.from[0]), draft.layer(wire.to[0])];
  const inChain =
    wiring.outOf(first.id).length === 1 && wiring.into(first.id).length <= 1 && wiring.into(second.id).length === 1;
  const port = wiring.into(first.id)[0]?.to[1] ?? entry(draft, first);
  const out = exit(draft, second);
  return inChain && port !== undefined && out ? { wire, entry: [first.id, port], exit: out } : undefined;
}

/** Source, first, second, readers become source, second, first, readers. */
function exchange(draft: Draft, { wire, entry, exit }: Pair): void {
  const [entering] = draft.wiring.into(wire.from[0]);
  for (const leaving of draft.wiring.outOf(wire.to[0])) draft.put('connections', { ...leaving, from: wire.from });
  if (entering) draft.put('connections', { ...entering, to: wire.to });
  draft.put('connections', { ...wire, from: exit, to: entry });
}

/**
 * Moves a layer out of its place and into a wire elsewhere; its neighbours there are joined, as if it were deleted. Refuses
 * with `cannot-move` a layer with several inputs, or with none.
 */
export function moveInto(document: Document, layer: string, connection: string, ids: IdSource): Result<Patch> {
  const draft = new Draft(document, ids);
  const moved = draft.layer(layer);
  const wire = existing(document, 'connections', connection);
  if (wire.from[0] === layer || wire.to[0] === layer) return ok([]);
  if (draft.wiring.into(layer).length > 1 || inputPorts(document, moved).length === 0)
    return fail(cannotMove({ layer: moved.name }));
  bypass(draft, layer);
  splice(draft, moved, draft.document.connections.get(connection) ?? wire);
  return ok(draft.finish());
}

const notInAChain = problem<{ layer: string; direction: Direction }>({
  code: 'not-in-a-chain',
  severity: 'error',
  text: ({ layer, direction }) => ({
    message: `${layer} cannot move ${direction}.`,
    expected: `A layer ${direction === 'earlier' ? 'before' : 'after'} it, with one input and no branch between`,
    received: 'none to change places with',
    remedy: 'Drag it onto the connection where it should go.',
  }),
});

const cannotMove = problem<{ layer: string }>({
  code: 'cannot-move',
  severity: 'error',
  text: ({ layer }) => ({
    message: `${layer} cannot be moved to another place in the flow.`,
    expected: 'A layer with one input',
    received: layer,
    remedy: 'Connect it anew where it should stand.',
  }),
});
