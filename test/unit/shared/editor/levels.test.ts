import { addLayer } from '@shared/document/edit/add-layer';
import { added } from '@shared/document/patch';
import { climb, enter, goTo, leave, levels } from '@shared/editor/levels';
import { nothing, selectLayers } from '@shared/editor/selection';
import { shownAnalysis } from '@shared/editor/shown';
import { createEditor, dispatch, redo, select, undo } from '@shared/editor/state';
import { describe, expect, it } from 'vitest';
import { countedIds } from '../../../drawing';
import { block, dense, input, sketch } from '../analysis/sketch';

/** One definition used twice, in which another stands. */
const document = sketch({
  main: { layers: { x: input(8), one: block('outer'), two: block('outer') }, wires: ['x one.o', 'one.end two.o'] },
  outer: { layers: { o: input(8), deep: block('inner'), end: dense(5) }, wires: ['o deep.i', 'deep.a end'] },
  inner: { layers: { i: input(8), a: dense(8) }, wires: ['i a'] },
});
const start = createEditor(document);
const opened = (...blocks: readonly string[]) =>
  blocks.reduce((state, id) => select(state, enter(state, id) ?? state.selection), start);

describe('an open block', () => {
  it('shows the shapes that arrive by the path that one came', () => {
    expect(shownAnalysis(opened('one'))?.outputs).toEqual([[5]]);
    expect(shownAnalysis(opened('one'))?.layers.get('o')?.outputs).toEqual([[8]]);
    expect(shownAnalysis(opened('two'))?.layers.get('o')?.outputs).toEqual([[5]]);
  });

  it('stays open by the same path while one selects and edits in it', () => {
    const state = select(opened('two', 'deep'), selectLayers('inner', ['a']));
    expect(state.selection.path).toEqual(['two', 'deep']);
    const patch = addLayer(state.document, { kind: 'dropout', network: 'inner', after: ['a'] }, countedIds());
    if (!patch.ok) throw new Error('refused');
    const [layer] = added(patch.value, 'layers');
    const edited = dispatch(state, {
      label: 'Add',
      patch: patch.value,
      selection: selectLayers('inner', [layer?.id ?? '']),
    });
    expect(edited.selection.path).toEqual(['two', 'deep']);
    expect(edited.analysis.root.findings).toEqual([]);
  });

  it('is the level that undo and redo show, where the change was there', () => {
    const inside = select(opened('two'), selectLayers('outer', ['end']));
    const patch = addLayer(document, { kind: 'dropout', network: 'outer', after: ['end'] }, countedIds());
    if (!patch.ok) throw new Error('refused');
    const above = select(dispatch(inside, { label: 'Add', patch: patch.value }), nothing('main'));
    expect(above.selection.path).toBeUndefined();
    expect(undo(above).selection).toMatchObject({ network: 'outer', path: ['two'] });
    expect(redo(select(undo(above), nothing('main'))).selection).toMatchObject({ network: 'outer', path: ['two'] });
  });

  it('is left with the block selected', () => {
    expect(leave(opened('two', 'deep'))).toEqual({ ...selectLayers('outer', ['deep']), path: ['two'] });
    expect(leave(start)).toBeUndefined();
    expect(climb(opened('two', 'deep'), 0)).toEqual({ ...selectLayers('main', ['two']), path: [] });
  });

  it('is named with all that is around it', () => {
    expect(levels(opened('two', 'deep')).map(({ name }) => name)).toEqual(['Untitled', 'two', 'deep']);
  });

  it('is gone to from a path, as that of a problem', () => {
    expect(select(start, goTo(start, 'one/deep/a') ?? start.selection).selection).toEqual({
      ...selectLayers('inner', ['a']),
      path: ['one', 'deep'],
    });
  });

  it('gives way to the top where it is deleted', () => {
    const only = sketch({
      main: { layers: { x: input(8), one: block('inner') }, wires: ['x one.i'] },
      inner: { layers: { i: input(8), a: dense(8) }, wires: ['i a'] },
    });
    const editor = createEditor(only);
    const inside = select(editor, enter(editor, 'one') ?? editor.selection);
    const layer = only.layers.get('one');
    const gone = dispatch(inside, {
      label: 'Delete',
      patch: [{ table: 'layers', id: 'one', before: layer, after: undefined }],
    });
    expect(gone.selection).toEqual(nothing('main'));
  });
});
