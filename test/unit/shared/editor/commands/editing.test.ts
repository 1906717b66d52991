import { emptyDocument } from '@shared/document/document';
import type { Context } from '@shared/editor/command';
import { commandOf, run } from '@shared/editor/commands/index';
import { perform } from '@shared/editor/perform';
import { nothing, selectConnection, selectLayers } from '@shared/editor/selection';
import type { EditorState } from '@shared/editor/state';
import { createEditor, select, undo } from '@shared/editor/state';
import { describe, expect, it } from 'vitest';
import { countedIds, draw, names, wires } from '../../../../drawing';

const context = (more: Partial<Context> = {}): Context => ({
  ids: countedIds('new'),
  positionOf: () => ({ x: 100, y: 40 }),
  ...more,
});

/** The state after commands, one after the other. Throws where one is disabled. */
function after(state: EditorState, ids: readonly string[], given = context()): EditorState {
  return ids.reduce((now, id) => {
    const outcome = run(id, now, given);
    if (!outcome) throw new Error(`${id} is disabled.`);
    return perform(now, outcome);
  }, state);
}

const selectedNames = ({ document, selection }: EditorState) =>
  selection.layers.map((id) => document.layers.get(id)?.name);
const label = (state: EditorState) => state.history.done.at(-1)?.label;
const chain = createEditor(draw({ x: 'input', a: 'conv2d', b: 'dense' }, 'x a b'));
const selecting = (...layers: readonly string[]) => select(chain, selectLayers('main', layers));

describe('adding by commands alone', () => {
  it('builds the network of the lesson', () => {
    const built = after(createEditor(emptyDocument()), [
      'insert.input',
      'insert.conv2d',
      'insert.conv2d',
      'insert.dense',
    ]);
    expect(wires(built.document)).toEqual(['conv_1>conv_2', 'conv_2>dense_1', 'input_1>conv_1']);
    expect(selectedNames(built)).toEqual(['dense_1']);
    expect(label(built)).toBe('Add dense_1');
  });

  it('goes into the selected connection', () => {
    const wire = select(chain, selectConnection('main', 'a>b'));
    expect(wires(after(wire, ['insert.flatten']).document)).toEqual(['a>flatten_1', 'flatten_1>b', 'x>a']);
  });
});

describe('deleting', () => {
  it('selects what came before, and says what was deleted', () => {
    const deleted = after(selecting('a'), ['edit.delete']);
    expect(wires(deleted.document)).toEqual(['x>b']);
    expect(selectedNames(deleted)).toEqual(['x']);
    expect(label(deleted)).toBe('Delete a');
    expect(selectedNames(undo(deleted))).toEqual(['a']);
  });

  it('takes a selected connection away', () => {
    const wire = select(chain, selectConnection('main', 'a>b'));
    expect(wires(after(wire, ['edit.delete']).document)).toEqual(['x>a']);
  });

  it('joins around layers whose connections are selected too', () => {
    const part = select(chain, { ...selectLayers('main', ['a']), connections: ['x>a', 'a>b'] });
    expect(wires(after(part, ['edit.delete']).document)).toEqual(['x>b']);
  });
});

describe('the clipboard', () => {
  it('is asked for before pasting', () => {
    expect(run('edit.paste', chain, context())).toEqual({ do: 'request', request: { request: 'paste' } });
  });

  it('carries layers, which are pasted after the selected one', () => {
    const copied = run('edit.copy', selecting('a'), context());
    const clipboard = copied?.do === 'request' && 'text' in copied.request ? copied.request.text : '';
    const pasted = after(selecting('b'), ['edit.paste'], context({ clipboard }));
    expect(wires(pasted.document)).toEqual(['a>b', 'b>conv_1', 'x>a'].map((wire) => wire.replace('conv_1', 'a_1')));
    expect(selectedNames(pasted)).toEqual(['a_1']);
    expect(label(pasted)).toBe('Paste a_1');
  });

  it('gets what is cut before that is gone', () => {
    const cut = run('edit.cut', selecting('a'), context());
    expect(cut).toMatchObject({ do: 'request', request: { request: 'copyText', then: { label: 'Cut a' } } });
  });

  it('may hold something else', () => {
    const outcome = run('edit.paste', chain, context({ clipboard: 'hello' }));
    expect(outcome).toMatchObject({ do: 'explain', problem: { code: 'nothing-to-paste' } });
    expect(outcome && perform(chain, outcome)).toBe(chain);
  });

  it('is not needed to duplicate', () => {
    const doubled = after(selecting('a'), ['edit.duplicate']);
    expect(names(doubled.document)).toEqual(['x', 'a', 'b', 'a_1']);
    expect(label(doubled)).toBe('Duplicate a_1');
  });
});

describe('arranging', () => {
  it('moves a layer along its chain', () => {
    const layers = createEditor(draw({ x: 'input', a: 'dense', b: 'dense' }, 'x a b'));
    const moved = after(select(layers, selectLayers('main', ['b'])), ['arrange.earlier']);
    expect(wires(moved.document)).toEqual(['b>a', 'x>b']);
    expect(label(moved)).toBe('Move b earlier');
  });

  it('moves cards by four from where they stand, as one step for as long as a key is held', () => {
    const held = after(selecting('a'), ['arrange.right', 'arrange.down'], context({ gesture: 'key 1' }));
    expect(held.history.done).toHaveLength(1);
    expect(held.document.layers.get('a')?.position).toEqual({ x: 100, y: 40 + 4 });
  });

  it('gives moved cards back to the layout', () => {
    const tidied = after(selecting('a'), ['arrange.left', 'arrange.tidy']);
    expect(tidied.document.layers.get('a')).toEqual(chain.document.layers.get('a'));
    expect(commandOf('arrange.tidy').enabled?.(tidied)).toBe(false);
  });
});

describe('the model', () => {
  it('switches its rules, and ticks those that hold', () => {
    const keras = after(chain, ['model.rules-keras']);
    expect(keras.document.project.rules).toBe('keras');
    expect(commandOf('model.rules-keras').checked?.(keras)).toBe(true);
    expect(commandOf('model.rules-lesson').checked?.(keras)).toBe(false);
  });

  it('freezes the selected layers, and frees them again', () => {
    const frozen = after(selecting('a', 'b'), ['model.freeze']);
    expect(label(frozen)).toBe('Freeze 2 layers');
    expect(frozen.analysis.root.counts.trainable).toBe(0);
    expect(label(after(frozen, ['model.freeze']))).toBe('Unfreeze 2 layers');
  });
});

describe('problems', () => {
  const tooLarge = { kind: 'conv2d', settings: { filters: 1, kernel: [99, 99], padding: 'valid' } };
  const faulty = createEditor(draw({ x: 'input', a: tooLarge }, 'x a'));

  it('are found and solved from the keyboard', () => {
    const solved = after(faulty, ['problem.next', 'problem.fix']);
    expect(solved.document.layers.get('a')?.settings).toMatchObject({ padding: 'same' });
    expect(label(solved)).toBe('Fix a');
    expect(run('problem.next', solved, context())).toBeUndefined();
  });
});

it('clears the selection, and only where there is one', () => {
  expect(after(selecting('a'), ['edit.select-none']).selection).toEqual(nothing('main'));
  expect(run('edit.select-none', chain, context())).toBeUndefined();
});

it('names what would be undone', () => {
  const added = after(chain, ['insert.dense']);
  expect(commandOf('edit.undo').labelNow?.(added)).toBe('Undo Add dense_1');
  expect(commandOf('edit.redo').labelNow?.(undo(added))).toBe('Redo Add dense_1');
});
