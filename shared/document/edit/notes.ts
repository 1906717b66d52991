import type { Document, Position } from '../document';
import type { IdSource } from '../names';
import type { Patch } from '../patch';
import { remove, replace } from '../patch';
import { Draft, existing } from './draft';

/** Puts a remark on the canvas. */
export function addNote(document: Document, network: string, text: string, position: Position, ids: IdSource): Patch {
  const draft = new Draft(document, ids);
  draft.put('notes', { id: draft.freshId('notes'), network, text, position, extra: {} });
  return draft.finish();
}

export function editNote(document: Document, note: string, text: string): Patch {
  const before = existing(document, 'notes', note);
  return before.text === text ? [] : [replace('notes', before, { ...before, text })];
}

export const removeNotes = (document: Document, notes: readonly string[]): Patch =>
  notes.map((id) => remove('notes', existing(document, 'notes', id)));
