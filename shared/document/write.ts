import type { Json, JsonObject } from '../json';
import type { Block, Connection, Document, Layer, Network, Note } from './document';
import { migrations, newestVersion } from './migrations';
import { schemaId } from './schema';

/** An object of the file with its keys in order; a key whose value is `undefined` is left out. */
type Item = Readonly<Record<string, Json | undefined>>;

/**
 * The text of a project file: one item a line, sorted by id, its keys in the order of the schema, unknown ones last.
 * Depends on nothing but the document: no time, no path, no locale.
 */
export function writeProject({ project, networks, layers, connections, notes }: Document): string {
  const { title, rules, axisOrder, root, description, source, extra } = project;
  const formatVersion = newestVersion(migrations);
  const file: Item = {
    ...{ $schema: schemaId, format: 'layerwright', formatVersion, title, rules, axisOrder, root },
    networks: sorted(networks).map(networkItem).map(present),
    layers: sorted(layers).map(layerItem).map(present),
    connections: sorted(connections).map(connectionItem),
    notes: sorted(notes).map(noteItem),
    positions: sorted(layers).flatMap(positionItem),
    ...{ description, source },
    ...extra,
  };
  const lines = Object.entries(present(file)).map(([key, value]) => `  ${JSON.stringify(key)}: ${section(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

const networkItem = ({ id, name, arguments: values, extra }: Network): Item => ({
  ...{ id, name, arguments: unlessEmpty(values) },
  ...extra,
});

const layerItem = ({
  id,
  network,
  name,
  kind,
  settings,
  block,
  frozen,
  rules,
  axisOrder,
  weightsOf,
  extra,
}: Layer): Item => ({
  ...{ id, network, name, kind },
  settings: unlessEmpty(sortKeys(settings)),
  block: block && present(blockItem(block)),
  ...{ frozen, rules, axisOrder, weightsOf },
  ...extra,
});

const blockItem = ({ network, repeat, sharedAcrossRepeats, arguments: values, extra }: Block): Item => ({
  ...{ network, repeat, sharedAcrossRepeats, arguments: unlessEmpty(values) },
  ...extra,
});

const connectionItem = ({ id, from, to, extra }: Connection): JsonObject => ({ id, from, to, ...extra });

const noteItem = ({ id, network, text, position, extra }: Note): JsonObject => ({
  ...{ id, network, text, x: round(position.x), y: round(position.y) },
  ...extra,
});

const positionItem = ({ id, position }: Layer): readonly JsonObject[] =>
  position ? [{ id, x: round(position.x), y: round(position.y), ...position.extra }] : [];

/** By code units, which are the same everywhere. */
const sorted = <T extends { readonly id: string }>(items: Iterable<T>): readonly T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

const sortKeys = (settings: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));

const unlessEmpty = (object: JsonObject): JsonObject | undefined =>
  Object.keys(object).length === 0 ? undefined : object;

const present = (item: Item): JsonObject =>
  Object.fromEntries(Object.entries(item).filter((entry): entry is [string, Json] => entry[1] !== undefined));

/** A thousandth of a pixel is as fine as a hand places anything. */
const round = (coordinate: number): number => Math.round(coordinate * 1000) / 1000;

/** A list has one item a line; everything else stands on one. */
function section(value: Json): string {
  if (!isList(value) || value.length === 0) return inline(value);
  return `[\n${value.map((item) => `    ${inline(item)}`).join(',\n')}\n  ]`;
}

function inline(value: Json): string {
  if (isList(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inline(inner)}`);
  return `{${entries.join(', ')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
