import type { Document } from '@shared/document/document';
import { inputPorts, membersOf } from '@shared/document/layer-ports';
import { wiringOf } from '@shared/document/wiring';

/** The layers that cannot be fed by this one: itself, all that feed it, and those that take no input. None by no layer. */
export function refusedTargets(document: Document, from: string | undefined): ReadonlySet<string> {
  if (from === undefined) return new Set();
  const wiring = wiringOf(document);
  const refused = new Set([from]);
  // A set iterates over what is added to it meanwhile: this walks back to the inputs.
  for (const layer of refused) for (const { from: source } of wiring.into(layer)) refused.add(source[0]);
  const { network = '' } = document.layers.get(from) ?? {};
  for (const layer of membersOf(document, network)) if (inputPorts(document, layer).length === 0) refused.add(layer.id);
  return refused;
}
