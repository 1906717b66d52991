import type { Document } from '../document/document';
import type { Path } from './path';
import { networkAt, pathTo } from './path';

/** What is selected, and in which network: the one that is shown. The last layer named is the one that was selected last. */
export interface Selection {
  readonly network: string;
  /** How one came to that network, where it is not the top one. A selection that does not say so follows the one before it. */
  readonly path?: Path;
  readonly layers: readonly string[];
  readonly connections: readonly string[];
  readonly notes: readonly string[];
}

export type Selectable = 'layers' | 'connections' | 'notes';

export const nothing = (network: string): Selection => ({ network, layers: [], connections: [], notes: [] });

export const selectLayers = (network: string, layers: readonly string[]): Selection => ({
  ...nothing(network),
  layers,
});

export const selectConnection = (network: string, connection: string): Selection => ({
  ...nothing(network),
  connections: [connection],
});

export const isEmpty = (selection: Selection): boolean => size(selection) === 0;

/** The layer where it is all that is selected. */
export const onlyLayer = (selection: Selection): string | undefined =>
  size(selection) === 1 ? selection.layers[0] : undefined;

/** The note where it is all that is selected. */
export const onlyNote = (selection: Selection): string | undefined =>
  size(selection) === 1 ? selection.notes[0] : undefined;

/** With one more item, or without it where it was in: what Shift-click does. */
export function toggle(selection: Selection, table: Selectable, id: string): Selection {
  const items = selection[table];
  return { ...selection, [table]: items.includes(id) ? items.filter((item) => item !== id) : [...items, id] };
}

/** Everything that stands in the shown network. */
export const selectAll = (document: Document, network: string): Selection => ({
  ...nothing(network),
  layers: [...document.layers].filter((layer) => layer.network === network).map(({ id }) => id),
  notes: [...document.notes].filter((note) => note.network === network).map(({ id }) => id),
});

/** What of the selection the document still has. The same object where that is all of it. */
export function prune(selection: Selection, document: Document): Selection {
  const network = document.networks.has(selection.network) ? selection.network : document.project.root;
  const layers = selection.layers.filter((id) => document.layers.has(id));
  const connections = selection.connections.filter((id) => document.connections.has(id));
  const notes = selection.notes.filter((id) => document.notes.has(id));
  const kept = { ...selection, network, layers, connections, notes };
  return network === selection.network && size(kept) === size(selection) ? selection : kept;
}

/** The selection with the path to its network: its own, else the one that is open, else the shortest. */
export function within(selection: Selection, { path: open }: Selection, document: Document): Selection {
  const { path: own, ...rest } = selection;
  const { network } = rest;
  if (network === document.project.root) return own ? rest : selection;
  const leads = (path: Path | undefined): path is Path => path !== undefined && networkAt(document, path) === network;
  const path = [own, open, pathTo(document, network)].find(leads);
  if (!path) return nothing(document.project.root);
  return path === own ? selection : { ...rest, path };
}

const size = ({ layers, connections, notes }: Selection): number => layers.length + connections.length + notes.length;
