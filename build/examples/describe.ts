import type { Connection, Document, Layer } from '../../shared/document/document';
import { emptyDocument } from '../../shared/document/document';
import { slug } from '../../shared/document/names';
import { inputPort } from '../../shared/document/ports';
import { Table } from '../../shared/document/table';
import type { JsonObject } from '../../shared/json';
import type { KindId, SettingsOf } from '../../shared/layers/index';
import { kindOf } from '../../shared/layers/index';

/** A layer as one would write it down: its name, its kind, what is set, and which layers feed it. */
export interface Described {
  readonly name: string;
  readonly kind: KindId;
  readonly settings: JsonObject;
  /** Names; `undefined` for a layer that follows the one before it. */
  readonly after: readonly string[] | undefined;
}

/** A layer that follows the one before it, or the named ones. Settings that the kind does not have do not compile. */
export const layer = <Id extends KindId>(
  kind: Id,
  name: string,
  settings: SettingsOf<Id> & JsonObject,
  after?: readonly string[],
): Described => ({ name, kind, settings, after });

/** The project of a list of layers. Ids are made of names, so that the same description always gives the same file. */
export function describe(
  title: string,
  layers: readonly Described[],
  project: Partial<Document['project']> = {},
): Document {
  const empty = emptyDocument(title);
  return {
    ...empty,
    project: { ...empty.project, ...project },
    layers: Table.from(layers.map((described) => toLayer(described, empty.project.root))),
    connections: Table.from(layers.flatMap((described, index) => connectionsInto(described, layers[index - 1]))),
  };
}

const toLayer = ({ name, kind, settings }: Described, network: string): Layer => ({
  ...{ id: slug(name), network, name, kind, settings },
  extra: {},
});

function connectionsInto({ name, kind, after }: Described, previous: Described | undefined): readonly Connection[] {
  const declared = kindOf(kind);
  const sources = after ?? (previous && declared?.inputs !== 0 ? [previous.name] : []);
  return sources.map((source, index) => ({
    id: `${slug(source)}-to-${slug(name)}`,
    from: [slug(source), 'out'],
    to: [slug(name), declared ? inputPort(declared, index) : 'in'],
    extra: {},
  }));
}
