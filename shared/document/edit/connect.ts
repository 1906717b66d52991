import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Connection, Document, Port } from '../document';
import { merges } from '../layer-ports';
import type { IdSource } from '../names';
import type { Patch } from '../patch';
import { Draft, existing } from './draft';
import { closeGaps, entry, link, samePort, unlink } from './wire';

/** Where a wire is to end: a layer, and one of its ports where that matters. */
export type Target = readonly [layer: string, port?: string];

/**
 * Lets a tensor flow into a layer. A merge takes one more input; any other port lets go of what it had. Without a port:
 * the first free one. Refuses with `connects-to-itself`, `connects-in-a-circle` or `takes-no-input`.
 */
export function connect(document: Document, from: Port, to: Target, ids: IdSource): Result<Patch> {
  const draft = new Draft(document, ids);
  const refused = attach(draft, from, to);
  return refused ? fail(refused) : ok(draft.finish());
}

/** Takes wires away. A merge counts its other inputs anew. */
export function disconnect(document: Document, connections: readonly string[]): Result<Patch> {
  const draft = new Draft(document);
  for (const id of connections) unlink(draft, existing(draft.document, 'connections', id));
  return ok(draft.finish());
}

/** Moves the beginning of a wire to another output. Refuses as `connect` does. */
export function reconnectFrom(document: Document, connection: string, from: Port): Result<Patch> {
  const draft = new Draft(document);
  const wire = existing(document, 'connections', connection);
  draft.remove('connections', wire.id);
  const refused = refusal(draft, from[0], wire.to[0]);
  if (refused) return fail(refused);
  draft.put('connections', samePort(wire.from, from) ? wire : { ...wire, from });
  return ok(draft.finish());
}

/** Moves the end of a wire to another input. Refuses as `connect` does. */
export function reconnectTo(document: Document, connection: string, to: Target): Result<Patch> {
  const wire = existing(document, 'connections', connection);
  // Back at the layer it came from, unless another port of it is meant: nothing to do. A merge keeps its order.
  if (to[0] === wire.to[0] && (to[1] === undefined || to[1] === wire.to[1])) return ok([]);
  const draft = new Draft(document);
  unlink(draft, wire);
  const refused = attach(draft, wire.from, to, wire);
  return refused ? fail(refused) : ok(draft.finish());
}

/** Lets a wire enter another port of the layer that it feeds. What entered there enters where the wire did. */
export function enterAt(document: Document, connection: string, port: string): Result<Patch> {
  const draft = new Draft(document);
  const wire = existing(document, 'connections', connection);
  const [layer, before] = wire.to;
  if (port === before) return ok([]);
  const there = draft.wiring.into(layer).find(({ to }) => to[1] === port);
  if (there) draft.put('connections', { ...there, to: [layer, before] });
  draft.put('connections', { ...wire, to: [layer, port] });
  closeGaps(draft, layer);
  return ok(draft.finish());
}

/** Draws a wire, or lays an old one anew; gives the refusal where it may not be. */
function attach(draft: Draft, from: Port, [target, wanted]: Target, moved?: Connection): Problem | undefined {
  const layer = draft.layer(target);
  const refused = refusal(draft, from[0], target);
  if (refused) return refused;
  const port = wanted !== undefined && !merges(layer) ? wanted : entry(draft, layer);
  if (port === undefined) return takesNoInput({ layer: layer.name });
  const there = draft.wiring.into(target).find(({ to }) => to[1] === port);
  if (there && samePort(there.from, from) && !moved) return undefined;
  if (there) draft.remove('connections', there.id);
  if (moved) draft.put('connections', { ...moved, to: [target, port] });
  else link(draft, from, [target, port]);
  closeGaps(draft, target);
  return undefined;
}

function refusal(draft: Draft, from: string, to: string): Problem | undefined {
  const [source, target] = [draft.layer(from), draft.layer(to)];
  if (source.network !== target.network) throw new Error(`${source.name} and ${target.name} are in two networks.`);
  if (from === to) return connectsToItself({ layer: source.name });
  return draft.wiring.reaches(to, from) ? connectsInACircle({ from: source.name, to: target.name }) : undefined;
}

const connectsToItself = problem<{ layer: string }>({
  code: 'connects-to-itself',
  severity: 'error',
  text: ({ layer }) => ({
    message: `${layer} cannot feed itself.`,
    expected: 'A connection from one layer to another',
    received: `${layer} at both ends`,
    remedy: 'Connect it to a layer that comes after it.',
  }),
});

const connectsInACircle = problem<{ from: string; to: string }>({
  code: 'connects-in-a-circle',
  severity: 'error',
  text: ({ from, to }) => ({
    message: `${from} cannot feed ${to}, for it is itself fed by ${to}.`,
    expected: 'Connections that lead forward',
    received: `A connection from ${from} back to ${to}`,
    remedy: `Connect ${from} to a layer that does not come before it.`,
  }),
});

const takesNoInput = problem<{ layer: string }>({
  code: 'takes-no-input',
  severity: 'error',
  text: ({ layer }) => ({
    message: `${layer} takes no input.`,
    expected: 'A layer that takes an input',
    received: layer,
    remedy: 'Connect to the layer that reads it instead.',
  }),
});
