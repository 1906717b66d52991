import { addNote, editNote, removeNotes } from '@shared/document/edit/notes';
import { added } from '@shared/document/patch';
import { nothing } from '@shared/editor/selection';
import type { Point, Size } from '@shared/layout/geometry';
import type { Diagram } from './diagram.svelte';

/** The room for a note of two lines. */
const size: Size = { width: 220, height: 52 };

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

  constructor(private readonly diagram: Diagram) {}

  /** Begins a new note around a point, or under what stands there. */
  begin(middle: Point): void {
    const [x, y] = [Math.round(middle.x - size.width / 2), Math.round(middle.y - size.height / 2)];
    const place = { x, y, ...size };
    const at = this.diagram.freePlace(place);
    this.draft = { at, text: '' };
    this.diagram.view.reveal({ ...place, ...at });
  }

  edit(id: string): void {
    const note = this.diagram.project.state.document.notes.get(id);
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
    const { project } = this.diagram;
    const { document, selection } = project.state;
    const patch = addNote(document, selection.network, text, at, project.ids);
    const notes = added(patch, 'notes').map(({ id }) => id);
    project.dispatch({ label: 'Add a note', patch, selection: { ...nothing(selection.network), notes } });
  }

  #change(id: string, text: string): void {
    const { project } = this.diagram;
    const { document } = project.state;
    if (!document.notes.has(id)) return;
    const isGone = text.trim() === '';
    const patch = isGone ? removeNotes(document, [id]) : editNote(document, id, text);
    if (patch.length > 0) project.dispatch({ label: isGone ? 'Delete a note' : 'Edit a note', patch });
  }
}
