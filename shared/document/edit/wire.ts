import type { Connection, Layer, Port } from '../document';
import { firstOutput, inputPorts, merges, numbersInputs } from '../layer-ports';
import type { Draft } from './draft';

/** The steps in wires of which the verbs are made. They change a draft and leave every port in order. */

/** Draws a wire. The ports are known to be free. */
export function link(draft: Draft, from: Port, to: Port): void {
  draft.put('connections', { id: draft.freshId('connections'), from, to, extra: {} });
}

/** Takes a wire away; a merge counts its other inputs anew. */
export function unlink(draft: Draft, connection: Connection): void {
  draft.remove('connections', connection.id);
  closeGaps(draft, connection.to[0]);
}

/** Counts the inputs of a layer that takes more or fewer from 1 without gaps, in the order they had. Leaves others alone. */
export function closeGaps(draft: Draft, layer: string): void {
  if (!numbersInputs(draft.layer(layer))) return;
  draft.wiring.into(layer).forEach((connection, index) => {
    const port = String(index + 1);
    if (connection.to[1] !== port) draft.put('connections', { ...connection, to: [layer, port] });
  });
}

/**
 * The port at which a new wire enters a layer: the next number of a merge, else the first free port, else the first one.
 * `undefined` for a layer that takes no input.
 */
export function entry(draft: Draft, layer: Layer): string | undefined {
  const ports = inputPorts(draft.document, layer);
  const taken = draft.wiring.into(layer.id).map(({ to }) => to[1]);
  if (ports === 'any') return String(taken.length + 1);
  return ports.find((port) => !taken.includes(port)) ?? ports[0];
}

/** Where a layer's tensor leaves, if it has an output. */
export function exit(draft: Draft, layer: Layer): Port | undefined {
  const port = firstOutput(draft.document, layer);
  return port === undefined ? undefined : [layer.id, port];
}

/** The only wire that leaves a port; `undefined` where there are none or several. */
export function onlyWire(draft: Draft, [layer, port]: Port): Connection | undefined {
  const [first, second] = draft.wiring.outOf(layer).filter(({ from }) => from[1] === port);
  return second ? undefined : first;
}

/**
 * Takes a layer out of the flow: its readers read its only source instead. Where it has no source or several, its readers
 * are left open. A merge that the source feeds already is not fed twice.
 */
export function bypass(draft: Draft, layer: string): void {
  const sources = draft.wiring.into(layer);
  const source = sources.length === 1 ? sources[0]?.from : undefined;
  for (const wire of draft.wiring.outOf(layer)) {
    // A wire may have been counted anew, as the one before it entered the same merge.
    const current = draft.document.connections.get(wire.id) ?? wire;
    if (source && !feeds(draft, source, current.to)) draft.put('connections', { ...current, from: source });
    else unlink(draft, current);
  }
  for (const wire of sources) draft.remove('connections', wire.id);
}

/** True where a port already flows into the merge. */
const feeds = (draft: Draft, source: Port, [reader]: Port): boolean =>
  merges(draft.layer(reader)) && draft.wiring.into(reader).some(({ from }) => samePort(from, source));

export const samePort = (a: Port, b: Port): boolean => a[0] === b[0] && a[1] === b[1];

/** Puts a layer into a wire: what flowed through it flows through the layer, which keeps the wire's place at its reader. */
export function splice(draft: Draft, layer: Layer, wire: Connection): void {
  flowThrough(draft, layer, [wire.from], wire);
}

/**
 * Lets the sources flow into a layer, and the layer (or `tail`, where several are put in a row) into what `onward` entered.
 * A layer that takes no input, or gives no output, leaves `onward` as it is.
 */
export function flowThrough(
  draft: Draft,
  layer: Layer,
  sources: readonly Port[],
  onward: Connection | undefined,
  tail = layer,
): void {
  const out = exit(draft, tail);
  const ports = inputPorts(draft.document, layer);
  const room = ports === 'any' ? sources.length : Math.min(sources.length, ports.length);
  for (const source of sources.slice(0, room)) link(draft, source, [layer.id, entry(draft, layer) ?? 'in']);
  if (onward && out && room > 0) draft.put('connections', { ...onward, from: out });
}

/** The last of some layers in the flow: it feeds none of the others. Of several such, the one named last. */
export function lastInFlow(draft: Draft, layers: readonly string[]): string | undefined {
  const earlier = draft.wiring.upstreamOf(layers);
  return layers.findLast((id) => !earlier.has(id));
}
