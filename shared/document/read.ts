import type { Json, JsonObject } from '../json';
import type { Block, Connection, Document, Layer, Network, Note, Position } from './document';
import type { FileBlock, FileConnection, FileLayer, FileNetwork, FileNote, FilePosition, ProjectFile } from './schema';
import { Table } from './table';

/** The document that a checked file describes. Keys that the schema does not name become each item's `extra`. */
export function documentOf(file: ProjectFile): Document {
  const { title, rules, axisOrder, root, networks, layers, connections, notes = [], positions = [], ...more } = file;
  const { description, source, ...rest } = more;
  const positionOf = new Map(positions.map((position) => [position.id, readPosition(position)]));
  return {
    project: {
      id: 'project',
      title,
      rules,
      axisOrder,
      root,
      ...(description !== undefined && { description }),
      ...(source !== undefined && { source }),
      extra: without(rest, '$schema', 'format', 'formatVersion'),
    },
    networks: Table.from(networks.map(readNetwork)),
    layers: Table.from(layers.map((layer) => readLayer(layer, positionOf.get(layer.id)))),
    connections: Table.from(connections.map(readConnection)),
    notes: Table.from(notes.map(readNote)),
  };
}

function readNetwork({ id, name, arguments: values = {}, ...extra }: FileNetwork): Network {
  return { id, name, arguments: values, extra };
}

function readLayer(layer: FileLayer, position: Position | undefined): Layer {
  const { id, network, name, kind, settings = {}, block, frozen, rules, axisOrder, weightsOf, ...extra } = layer;
  return {
    ...{ id, network, name, kind, settings },
    ...(block && { block: readBlock(block) }),
    ...(frozen && { frozen }),
    ...(rules && { rules }),
    ...(axisOrder && { axisOrder }),
    ...(weightsOf !== undefined && { weightsOf }),
    ...(position && { position }),
    extra,
  };
}

function readBlock({ network, repeat, sharedAcrossRepeats, arguments: values = {}, ...extra }: FileBlock): Block {
  return { network, repeat, ...(sharedAcrossRepeats && { sharedAcrossRepeats }), arguments: values, extra };
}

function readPosition({ x, y, ...rest }: FilePosition): Position {
  return { x, y, extra: without(rest, 'id') };
}

function readConnection({ id, from, to, ...extra }: FileConnection): Connection {
  return { id, from, to, extra };
}

function readNote({ id, network, text, x, y, ...extra }: FileNote): Note {
  return { id, network, text, position: { x, y }, extra };
}

function without(item: Readonly<Record<string, Json | undefined>>, ...keys: readonly string[]): JsonObject {
  const isKept = (entry: [string, Json | undefined]): entry is [string, Json] => !keys.includes(entry[0]);
  return Object.fromEntries(Object.entries(item).filter(isKept));
}
