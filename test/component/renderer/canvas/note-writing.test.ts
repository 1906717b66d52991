import { describe, expect, it } from 'vitest';
import { NoteWriting } from '../../../../renderer/canvas/note-writing.svelte';
import { lesson, open } from '../../project';

function writing() {
  const project = open(lesson());
  const notes = new NoteWriting(project);
  const texts = (): readonly string[] => [...project.state.document.notes].map(({ text }) => text);
  const steps = (): readonly string[] => project.state.history.done.map(({ label }) => label);
  return { project, notes, texts, steps };
}

describe('a new note', () => {
  it('is there once the person leaves it, and is selected', () => {
    const { project, notes, texts } = writing();
    notes.begin({ x: 10, y: 20 });
    expect(texts()).toEqual([]);
    notes.end('Look here');
    expect(texts()).toEqual(['Look here']);
    const [note] = project.state.document.notes;
    expect(note?.position).toEqual({ x: 10, y: 20 });
    expect(project.state.selection.notes).toEqual([note?.id]);
    expect(notes.draft).toBeUndefined();
  });

  it('is none without words, and is kept once only', () => {
    const { notes, texts, steps } = writing();
    notes.begin({ x: 10, y: 20 });
    notes.end('  \n');
    notes.end('late');
    expect(texts()).toEqual([]);
    expect(steps()).toEqual([]);
  });
});

describe('a note that is there', () => {
  it.each([
    ['another text', 'Look there', ['Look there'], ['Add a note', 'Edit a note']],
    ['the same text', 'Look here', ['Look here'], ['Add a note']],
    ['no text', '', [], ['Add a note', 'Delete a note']],
  ])('given %s', (_, text, texts, steps) => {
    const made = writing();
    made.notes.begin({ x: 0, y: 0 });
    made.notes.end('Look here');
    const [note] = made.project.state.document.notes;
    made.notes.edit(note?.id ?? '');
    expect(made.notes.draft?.text).toBe('Look here');
    made.notes.end(text);
    expect(made.texts()).toEqual(texts);
    expect(made.steps()).toEqual(steps);
  });
});
