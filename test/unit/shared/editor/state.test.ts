import { addLayer } from '@shared/document/edit/add-layer';
import { setSettings } from '@shared/document/edit/settings';
import { removeLayers } from '@shared/document/edit/remove-layers';
import { writeProject } from '@shared/document/file';
import { nothing, selectLayers } from '@shared/editor/selection';
import type { EditorState } from '@shared/editor/state';
import { createEditor, dispatch, isClean, markSaved, redo, select, undo } from '@shared/editor/state';
import { describe, expect, it } from 'vitest';
import { countedIds, draw } from '../../../drawing';

const start = createEditor(draw({ x: 'input', a: 'conv2d', b: 'dense' }, 'x a b'));

const withFilters = (state: EditorState, filters: number, gesture?: string): EditorState => {
  const patch = setSettings(state.document, ['a'], { filters });
  if (!patch.ok) throw new Error(patch.error.code);
  return dispatch(state, { label: 'Set filters', patch: patch.value, ...(gesture === undefined ? {} : { gesture }) });
};
const filters = ({ document }: EditorState) => document.layers.get('a')?.settings['filters'];

describe('an opened project', () => {
  it('is clean, with nothing selected and nothing to undo', () => {
    expect(isClean(start)).toBe(true);
    expect(start.selection).toEqual(nothing('main'));
    expect([undo(start), redo(start)]).toEqual([start, start]);
  });
});

describe('a transaction', () => {
  it('changes the document and what follows from it', () => {
    const edited = withFilters(start, 2);
    expect(filters(edited)).toBe(2);
    // The input is 20×20×3; each of the 2 filters has 3×3×3 weights and a bias.
    expect(edited.analysis.at('a')?.counts?.parameters).toBe(2 * (3 * 3 * 3) + 2);
    expect(filters(start)).toBe(32);
  });

  it('selects what it says, else what is left of the selection', () => {
    const selected = select(start, selectLayers('main', ['a', 'b']));
    const patch = removeLayers(start.document, ['a']);
    const removed = dispatch(selected, { label: 'Delete a', patch: patch.ok ? patch.value : [] });
    expect(removed.selection.layers).toEqual(['b']);
    const added = addLayer(start.document, { kind: 'dense', network: 'main' }, countedIds());
    const selection = selectLayers('main', ['n1']);
    const after = dispatch(selected, { label: 'Add dense_1', patch: added.ok ? added.value : [], selection });
    expect(after.selection).toEqual(selection);
  });

  it('that changes nothing is no step', () => {
    expect(dispatch(start, { label: 'Nothing', patch: [] })).toBe(start);
  });
});

describe('undo and redo', () => {
  it('bring the selection back', () => {
    const selected = select(start, selectLayers('main', ['a']));
    const patch = removeLayers(start.document, ['a']);
    const selection = selectLayers('main', ['x']);
    const removed = dispatch(selected, { label: 'Delete a', patch: patch.ok ? patch.value : [], selection });
    expect(undo(removed).selection.layers).toEqual(['a']);
    expect(redo(undo(select(removed, nothing('main')))).selection.layers).toEqual(['x']);
  });

  it('pass over a mere click', () => {
    const clicked = select(withFilters(start, 2), selectLayers('main', ['b']));
    expect(filters(undo(clicked))).toBe(32);
    expect(select(start, selectLayers('main', ['b'])).history).toBe(start.history);
  });

  it('take the steps of one gesture as one', () => {
    const dragged = withFilters(withFilters(withFilters(start, 3, 'drag 1'), 4, 'drag 1'), 5, 'drag 1');
    expect(filters(undo(dragged))).toBe(32);
    expect(filters(redo(undo(dragged)))).toBe(5);
  });

  it('keep two gestures apart, and a gesture from the steps around it', () => {
    const twice = withFilters(withFilters(start, 3, 'drag 1'), 4, 'drag 2');
    expect(filters(undo(twice))).toBe(3);
    const mixed = withFilters(withFilters(withFilters(start, 3), 4, 'drag 1'), 5);
    expect([undo(mixed), undo(undo(mixed))].map(filters)).toEqual([4, 3]);
  });

  it('find nothing of a gesture that ends where it began', () => {
    const edited = withFilters(start, 4);
    const returned = withFilters(withFilters(edited, 5, 'drag 1'), 4, 'drag 1');
    expect(returned.history.done).toEqual(edited.history.done);
    expect(returned.document.layers.get('a')).toBe(edited.document.layers.get('a'));
    expect(filters(undo(returned))).toBe(32);
    expect(isClean(withFilters(withFilters(start, 3, 'drag 1'), 32, 'drag 1'))).toBe(true);
  });

  it('take a gesture as one that passes where it began', () => {
    const dragged = withFilters(withFilters(withFilters(start, 3, 'drag 1'), 32, 'drag 1'), 5, 'drag 1');
    expect([filters(undo(dragged)), filters(redo(undo(dragged)))]).toEqual([32, 5]);
  });

  it('do not join a gesture that was undone meanwhile', () => {
    const undone = undo(withFilters(withFilters(start, 3, 'drag 1'), 4));
    expect(filters(undo(withFilters(undone, 5, 'drag 1')))).toBe(3);
  });

  it('forget what was undone once something else is done', () => {
    const other = withFilters(undo(withFilters(start, 3)), 4);
    expect(redo(other)).toBe(other);
  });
});

describe('a project', () => {
  it('is clean again when undo or redo lead to the state that was saved', () => {
    const saved = markSaved(withFilters(start, 2));
    expect(isClean(saved)).toBe(true);
    expect(isClean(undo(saved))).toBe(false);
    expect(isClean(redo(undo(saved)))).toBe(true);
    expect(isClean(undo(withFilters(saved, 3)))).toBe(true);
  });

  it('is not clean when another way leads to the same number of steps', () => {
    const saved = markSaved(withFilters(start, 2));
    expect(isClean(withFilters(undo(saved), 3))).toBe(false);
  });

  it('is not clean when the gesture went on after it was saved', () => {
    const saved = markSaved(withFilters(start, 2, 'drag 1'));
    expect(isClean(withFilters(saved, 3, 'drag 1'))).toBe(false);
  });

  it('was edited while it was saved: what is on the disk is what was sent there', () => {
    const sent = withFilters(start, 2);
    const edited = withFilters(sent, 3);
    expect(isClean(markSaved(edited, sent))).toBe(false);
    expect(isClean(undo(markSaved(edited, sent)))).toBe(true);
  });

  it('has the same text after an edit is undone', () => {
    expect(writeProject(undo(withFilters(start, 2)).document)).toBe(writeProject(start.document));
  });
});
