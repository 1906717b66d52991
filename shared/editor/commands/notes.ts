import type { Command } from '../command';
import { ask } from '../command';
import { onlyNote } from '../selection';

/** Remarks on the canvas, which are written in place. */
export const noteCommands: readonly Command[] = [
  {
    id: 'insert.note',
    label: 'Add Note',
    menu: { in: 'insert', group: 100, label: 'Note' },
    shortcuts: [{ keys: 'S', canvas: true }],
    keywords: ['remark', 'comment', 'text', 'annotation', 'sticky'],
    run: () => ask('addNote'),
  },
  {
    id: 'note.edit',
    label: 'Edit Note',
    menu: { in: 'edit', group: 4 },
    keywords: ['remark', 'comment', 'text'],
    enabled: ({ selection }) => onlyNote(selection) !== undefined,
    run: ({ selection }) => {
      const note = onlyNote(selection);
      if (note === undefined) throw new Error('note.edit needs one note.');
      return { do: 'request', request: { request: 'editNote', note } };
    },
  },
];
