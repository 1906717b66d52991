import { describe, expect, it } from 'vitest';
import { CanvasState } from '../../../../renderer/canvas/canvas-state.svelte';
import { lesson, open } from '../../project';

function writing() {
  const project = open(lesson());
  const notes = new CanvasState(project).writing;
  const texts = (): readonly string[] => [...project.state.document.notes].map(({ text }) => text);
  const steps = (): readonly string[] => project.state.history.done.map(({ label }) => label);
  return { project, notes, texts, steps };
}

describe('a new note', () => {
  it('is there once the person leaves it, and is selected', () => {
    const { project, notes, texts } = writing();
    notes.begin({ x: 1000, y: 2000 });
    expect(texts()).toEqual([]);
    notes.end('Look here');
    expect(texts()).toEqual(['Look here']);
    const [note] = project.state.document.notes;
    expect(note?.position).toEqual({ x: 1000 - 220 / 2, y: 2000 - 52 / 2 });
    expect(project.state.selection.notes).toEqual([note?.id]);
    expect(notes.draft).toBeUndefined();
  });

  it('stands under what is there', () => {
    const { project, notes } = writing();
    const { x = 0, y = 0 } = project.layout?.boxes.get('conv_1') ?? {};
    notes.begin({ x, y });
    notes.end('Look up');
    notes.begin({ x, y });
    notes.end('And further up');
    const [first, second] = [...project.state.document.notes].map(({ position }) => position.y);
    expect(first).toBe(y + 92 + 16);
    expect(second).toBeGreaterThan((first ?? 0) + 36);
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
