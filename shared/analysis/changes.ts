import type { Document, Layer } from '../document/document';

/** What an edit means for the analysis: which layers, structures and networks cannot be taken over as they are. */
export interface Changes {
  /** The layers that are not the ones they were. */
  readonly layers: readonly Layer[];
  /** Networks whose layers hang together differently, and those that came or went. */
  readonly structures: ReadonlySet<string>;
  /** Networks in which something changed. */
  readonly networks: ReadonlySet<string>;
}

/** The difference between two versions of a document, found by comparing the chunks of their tables. */
export function changesBetween(now: Document, then: Document): Changes {
  const { changed, gone } = now.layers.since(then.layers);
  const networks = now.networks.since(then.networks);
  const structures = new Set([
    ...(sameSlots(now, then) ? [] : [...now.networks, ...then.networks].map(({ id }) => id)),
    ...gone.map((layer) => layer.network),
    ...changed.flatMap((layer) => rearranged(layer, then.layers.get(layer.id))),
    ...rewired(now, then),
    ...networks.gone.map(({ id }) => id),
    ...networks.changed.flatMap(({ id }) => (then.networks.has(id) ? [] : [id])),
  ]);
  return {
    layers: changed,
    structures,
    networks: new Set([
      ...structures,
      ...changed.map((layer) => layer.network),
      ...networks.changed.map(({ id }) => id),
    ]),
  };
}

/** The networks whose order, ports or size a changed layer touches; a changed setting touches none. */
function rearranged(layer: Layer, before: Layer | undefined): readonly string[] {
  if (!before) return [layer.network];
  const same =
    before.network === layer.network &&
    before.name === layer.name &&
    before.kind === layer.kind &&
    before.weightsOf === layer.weightsOf &&
    before.block?.network === layer.block?.network &&
    before.block?.repeat === layer.block?.repeat;
  return same ? [] : [before.network, layer.network];
}

function rewired(now: Document, then: Document): readonly string[] {
  const { changed, gone } = now.connections.since(then.connections);
  const ends = [...changed, ...gone].flatMap(({ id, to }) => [to[0], then.connections.get(id)?.to[0] ?? to[0]]);
  return ends
    .flatMap((id) => [now.layers.get(id)?.network, then.layers.get(id)?.network])
    .filter((id) => id !== undefined);
}

/** True where both are versions of one document, and not of two files: an item of both is in the same slot. */
const sameSlots = (now: Document, then: Document): boolean =>
  now.layers.slots === then.layers.slots &&
  now.connections.slots === then.connections.slots &&
  now.networks.slots === then.networks.slots;
