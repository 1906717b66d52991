import type { Document, Items, TableName } from './document';
import type { Patch } from './patch';
import { telling } from './patch';
import type { Table } from './table';

/**
 * The patch that makes one document of another, such as what its file holds since another program wrote it. Items of the same
 * value stay the very items they were, so that what was worked out about them still holds.
 */
export const difference = (from: Document, to: Document): Patch =>
  telling([
    { table: 'project', id: from.project.id, before: from.project, after: to.project },
    ...tableDifference('networks', from.networks, to.networks),
    ...tableDifference('layers', from.layers, to.layers),
    ...tableDifference('connections', from.connections, to.connections),
    ...tableDifference('notes', from.notes, to.notes),
  ]);

function tableDifference<Name extends Exclude<TableName, 'project'>>(
  table: Name,
  from: Table<Items[Name]>,
  to: Table<Items[Name]>,
): Patch {
  const { changed, gone } = to.since(from);
  return [
    ...gone.map((item) => ({ table, id: item.id, before: item, after: undefined })),
    ...changed.map((item) => ({ table, id: item.id, before: from.get(item.id), after: item })),
  ];
}
