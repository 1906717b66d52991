import { addNote, editNote, removeNotes } from '@shared/document/edit/notes';
import { added } from '@shared/document/patch';
import { nothing } from '@shared/editor/selection';
import type { Point } from '@shared/layout/geometry';
import type { Project } from '../project/project.svelte';

/** A note that is being written: one that is there, or a new one that has no id yet. */
export interface Draft {
  readonly id?: string;
  readonly text: string;
  /** Its top left corner in the network. */
  readonly at: Point;
}

/** The writing of notes in place. What is written becomes one transaction when the person leaves it. */
export class NoteWriting {
  draft = $state.raw<Draft>();

  constructor(private readonly project: Project) {}

  begin(at: Point): void {
    this.draft = { at, text: '' };
  }

  edit(id: string): void {
    const note = this.project.state.document.notes.get(id);
    if (note) this.draft = { id, text: note.text, at: note.position };
  }

  /** Keeps the text. A note without any is none. */
  end(text: string): void {
    const { draft } = this;
    this.draft = undefined;
    if (!draft) return;
    if (draft.id !== undefined) this.#change(draft.id, text);
    else if (text.trim() !== '') this.#add(text, draft.at);
  }

  #add(text: string, at: Point): void {
    const { project } = this;
    const { document, selection } = project.state;
    const patch = addNote(document, selection.network, text, at, project.ids);
    const notes = added(patch, 'notes').map(({ id }) => id);
    project.dispatch({ label: 'Add a note', patch, selection: { ...nothing(selection.network), notes } });
  }

  #change(id: string, text: string): void {
    const { project } = this;
    const { document } = project.state;
    if (!document.notes.has(id)) return;
    const isGone = text.trim() === '';
    const patch = isGone ? removeNotes(document, [id]) : editNote(document, id, text);
    if (patch.length > 0) project.dispatch({ label: isGone ? 'Delete a note' : 'Edit a note', patch });
  }
}
