import type { Document } from '@shared/document/document';
import { inputPorts, membersOf } from '@shared/document/layer-ports';
import { wiringOf } from '@shared/document/wiring';

/** The layers that cannot be fed by this one: itself, all that feed it, and those that take no input. None by no layer. */
export function refusedTargets(document: Document, from: string | undefined): ReadonlySet<string> {
  if (from === undefined) return new Set();
  const { network = '' } = document.layers.get(from) ?? {};
  const closed = membersOf(document, network).filter((layer) => inputPorts(document, layer).length === 0);
  return new Set([from, ...wiringOf(document).upstreamOf([from]), ...closed.map(({ id }) => id)]);
}
