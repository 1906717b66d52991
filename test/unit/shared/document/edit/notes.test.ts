import { emptyDocument } from '@shared/document/document';
import { addNote, editNote, removeNotes } from '@shared/document/edit/notes';
import { expect, it } from 'vitest';
import { after, countedIds } from '../../../../drawing';

it('puts a note on the canvas, changes its text and takes it away', () => {
  const start = emptyDocument();
  const noted = after(start, addNote(start, 'main', 'Why 3×3?', { x: 4, y: 8 }, countedIds()));
  expect(noted.notes.get('n1')).toMatchObject({ network: 'main', text: 'Why 3×3?', position: { x: 4, y: 8 } });
  const edited = after(noted, editNote(noted, 'n1', 'Because.'));
  expect(edited.notes.get('n1')?.text).toBe('Because.');
  expect(editNote(edited, 'n1', 'Because.')).toEqual([]);
  expect(after(edited, removeNotes(edited, ['n1'])).notes.size).toBe(0);
});
