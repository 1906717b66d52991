import { apply } from '@shared/document/patch';
import type { EditorState, Transaction } from '@shared/editor/state';
import { createEditor, dispatch, isClean, markSaved, redo, select, undo } from '@shared/editor/state';
import { selectAll, selectLayers } from '@shared/editor/selection';
import { expect, it } from 'vitest';
import { sizes } from '../sizes';
import type { Random } from './random';
import { repeatedly } from './random';
import { randomEdit } from './random-edit';
import { randomDocument } from './random-network';
import { isSameDocument } from './validity';

const randomTransaction = (state: EditorState, random: Random, gesture?: string): Transaction => {
  const { name, patch } = randomEdit(state.document, random);
  const selection =
    patch.length > 0 && random.chance(0.5)
      ? selectAll(apply(state.document, patch), state.selection.network)
      : undefined;
  return { label: name, patch, ...(selection ? { selection } : {}), ...(gesture === undefined ? {} : { gesture }) };
};

const times = (count: number, step: (state: EditorState) => EditorState, start: EditorState): EditorState =>
  Array.from({ length: count }).reduce<EditorState>((state) => step(state), start);

const isSameMoment = (a: EditorState, b: EditorState): boolean =>
  isSameDocument(a.document, b.document) && JSON.stringify(a.selection) === JSON.stringify(b.selection);

/** The states of a script of random edits, the first and the last among them. */
function script(random: Random): readonly [EditorState, ...EditorState[]] {
  const states: [EditorState, ...EditorState[]] = [createEditor(randomDocument(random))];
  for (let edit = 0; edit < sizes.editsPerNetwork; edit++) {
    const state = states.at(-1) ?? states[0];
    const next = dispatch(state, randomTransaction(state, random));
    if (next.history !== state.history) states.push(next);
  }
  return states;
}

it('undo leads back through every state to the start, redo forth through every state to the end', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const states = script(random);
    const steps = states.length - 1;
    const end = states[steps] ?? states[0];
    for (const count of [0, 1, Math.floor(steps / 2), steps]) {
      const undone = times(count, undo, end);
      expect(isSameDocument(undone.document, (states[steps - count] ?? end).document)).toBe(true);
      expect(isSameMoment(times(count, redo, undone), end)).toBe(true);
    }
    expect(undo(times(steps, undo, end)).history.done).toEqual([]);
  });
});

it('the project is clean exactly when it is in the state that was saved', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const states = script(random);
    const steps = states.length - 1;
    const at = random.below(states.length);
    const saved = markSaved(times(steps - at, undo, states[steps] ?? states[0]));
    expect(isClean(saved)).toBe(true);
    for (let back = 1; back <= at; back++) expect(isClean(times(back, undo, saved))).toBe(false);
    expect(isClean(times(at, redo, times(at, undo, saved)))).toBe(true);
    expect(isClean(times(steps - at, undo, times(steps - at, redo, saved)))).toBe(true);
  });
});

it('a gesture is undone as one, and leads to the state its steps led to', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const start = createEditor(randomDocument(random));
    const edited = dispatch(start, randomTransaction(start, random));
    const end = times(5, (state) => dispatch(state, randomTransaction(state, random, 'drag')), edited);
    expect(end.history.done.length - edited.history.done.length).toBeLessThanOrEqual(1);
    if (end.history.done.length === edited.history.done.length) return;
    expect(isSameDocument(undo(end).document, edited.document)).toBe(true);
    expect(isSameMoment(redo(undo(end)), end)).toBe(true);
  });
});

it('a wandering person never gets lost', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    let state = createEditor(randomDocument(random));
    for (let step = 0; step < sizes.editsPerNetwork; step++) {
      const turn = random();
      if (turn < 0.3) state = undo(state);
      else if (turn < 0.5) state = redo(state);
      else if (turn < 0.6)
        state = select(
          state,
          selectLayers(
            state.selection.network,
            [...state.document.layers].slice(0, 2).map(({ id }) => id),
          ),
        );
      else state = dispatch(state, randomTransaction(state, random, random.chance(0.5) ? 'typing' : undefined));
      expect(state.selection.layers.every((id) => state.document.layers.has(id))).toBe(true);
    }
  });
});
