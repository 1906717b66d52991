import type { Problem } from '../result';
import type { Connection, Document, Network } from './document';
import { looseConnection, missingNetwork } from './file-faults';
import { Table } from './table';

/** A document whose parts fit together, and what had to be changed for that. */
export interface Repaired {
  readonly document: Document;
  readonly repairs: readonly Problem[];
}

/**
 * Makes the parts of a document fit: merged versions of a file may have a connection to a layer that the other side
 * deleted, or a layer in a network that the other side dissolved. A connection without both ends in one network is left
 * out; a network that is named and not there is added, empty, so that nothing that stands in it is lost. What a person
 * would call a mistake (cycles, two tensors at one input) stays as it is for the analysis to report.
 */
export function repair(document: Document): Repaired {
  const missing = [...missingNetworks(document)];
  const loose = [...document.connections].flatMap((connection) => looseEnd(document, connection) ?? []);
  if (missing.length === 0 && loose.length === 0) return { document, repairs: [] };
  const empty = missing.map((id): Network => ({ id, name: id, arguments: {}, extra: {} }));
  const dropped = new Set(loose.map(({ id }) => id));
  return {
    document: {
      ...document,
      networks: Table.from([...document.networks, ...empty]),
      connections: Table.from([...document.connections].filter(({ id }) => !dropped.has(id))),
    },
    repairs: [...missing.map((id) => missingNetwork({ id })), ...loose.map(looseConnection)],
  };
}

function missingNetworks({ project, networks, layers, notes }: Document): Set<string> {
  const named = new Set([project.root]);
  for (const { network, block } of layers) {
    named.add(network);
    if (block) named.add(block.network);
  }
  for (const { network } of notes) named.add(network);
  return new Set([...named].filter((id) => !networks.has(id)));
}

/** The end of a connection that is not in the network where the connection begins; `undefined` for a sound one. */
function looseEnd({ layers }: Document, { id, from, to }: Connection): { id: string; layer: string } | undefined {
  const network = layers.get(from[0])?.network;
  if (network === undefined) return { id, layer: from[0] };
  return layers.get(to[0])?.network === network ? undefined : { id, layer: to[0] };
}
