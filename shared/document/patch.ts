import { sameJson } from '../json';
import type { Document, Items, TableName } from './document';
import type { Table } from './table';

/** One item before and after: `undefined` before is an addition, `undefined` after a removal. */
export interface Change<Name extends TableName = TableName> {
  readonly table: Name;
  readonly id: string;
  readonly before: Items[Name] | undefined;
  readonly after: Items[Name] | undefined;
}

/** A change of the document as a value: applied, inverted and squashed, never interpreted. */
export type Patch = readonly Change[];

export const add = <Name extends TableName>(table: Name, item: Items[Name]): Change<Name> => ({
  table,
  id: item.id,
  before: undefined,
  after: item,
});

export const remove = <Name extends TableName>(table: Name, item: Items[Name]): Change<Name> => ({
  table,
  id: item.id,
  before: item,
  after: undefined,
});

export const replace = <Name extends TableName>(
  table: Name,
  before: Items[Name],
  after: Items[Name],
): Change<Name> => ({
  table,
  id: before.id,
  before,
  after,
});

/**
 * The document after the patch. Throws when the document is not the one the patch was made for: an item that it would
 * replace or remove is another one. That is our mistake, never the person's.
 */
export function apply(document: Document, patch: Patch): Document {
  return patch.reduce(applyChange, document);
}

function applyChange(document: Document, change: Change): Document {
  const { table, id, before, after } = change;
  if (itemAt(document, table, id) !== before) throw new Error(`The patch does not fit: ${table} ${id} is another one.`);
  if (table === 'project') return after ? { ...document, project: after as Items['project'] } : document;
  const items = document[table] as Table<Items[typeof table]>;
  return { ...document, [table]: after ? items.with(after as Items[typeof table]) : items.without(id) };
}

function itemAt(document: Document, table: TableName, id: string): Items[TableName] | undefined {
  return table === 'project' ? document.project : document[table].get(id);
}

/** The patch that undoes this one. */
export const invert = (patch: Patch): Patch =>
  patch.map((change) => ({ ...change, before: change.after, after: change.before })).reverse();

/** One patch with the effect of both: the first state and the last of every item, and nothing in between. */
export function squash(first: Patch, second: Patch): Patch {
  const changes = new Map<string, Change>();
  for (const change of [...first, ...second]) {
    const key = `${change.table} ${change.id}`;
    const earlier = changes.get(key);
    changes.set(key, earlier ? { ...change, before: earlier.before } : change);
  }
  return [...changes.values()].filter((change) => change.before !== change.after);
}

/** The changes of a patch that leave their item with another value; an item that was made anew and is the same says nothing. */
export const telling = (patch: Patch): Patch => patch.filter(({ before, after }) => !sameJson(before, after));

/** The ids that a patch touches in one table. */
export const touched = (patch: Patch, table: TableName): readonly string[] =>
  patch.filter((change) => change.table === table).map((change) => change.id);

/** The items that a patch adds to one table. */
export const added = <Name extends TableName>(patch: Patch, table: Name): readonly Items[Name][] =>
  patch.flatMap((change) =>
    change.table === table && !change.before && change.after ? [change.after as Items[Name]] : [],
  );
