import { kindOf } from '../layers/index';
import { inputRange } from '../layers/kind';
import type { Document, Layer } from './document';
import { Names } from './names';
import { hasOptionalInputs, inputPort, isMerge, outputPort } from './ports';
import { wiringOf } from './wiring';

/**
 * The input ports of a layer in their order, or `any` for a merge, which takes `1`, `2`, … without end.
 * A block has one for each input layer of its network. A kind that this version does not know is taken to have one.
 */
export function inputPorts(document: Document, layer: Layer): readonly string[] | 'any' {
  const { block } = layer;
  if (block) return membersOf(document, block.network).flatMap((inner) => (inner.kind === 'input' ? [inner.id] : []));
  const kind = kindOf(layer.kind);
  if (!kind) return ['in'];
  const [, most] = inputRange(kind);
  return most === Infinity ? 'any' : Array.from({ length: most }, (_, index) => inputPort(kind, index));
}

/** The output port that a new connection leaves from. For a block: the first layer inside that nothing else reads. */
export function firstOutput(document: Document, layer: Layer): string | undefined {
  const { block } = layer;
  if (!block) {
    const kind = kindOf(layer.kind);
    return kind ? outputPort(kind) : 'out';
  }
  const wiring = wiringOf(document);
  return membersOf(document, block.network).find((inner) => wiring.outOf(inner.id).length === 0)?.id;
}

/** True for a layer that takes any number of inputs. */
export const merges = (layer: Layer): boolean => {
  const kind = kindOf(layer.kind);
  return kind !== undefined && isMerge(kind);
};

/** True for a layer that takes more or fewer inputs, which are numbered without gaps. */
export const numbersInputs = (layer: Layer): boolean => {
  const kind = kindOf(layer.kind);
  return kind !== undefined && hasOptionalInputs(kind);
};

/** The layers of a network, oldest first. */
export const membersOf = (document: Document, network: string): readonly Layer[] =>
  [...document.layers].filter((layer) => layer.network === network);

/** The names of a network's layers, and what is free beside them. */
export const namesIn = (document: Document, network: string): Names =>
  new Names(membersOf(document, network).map(({ name }) => name));
