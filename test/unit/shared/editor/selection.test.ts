import { removeLayers } from '@shared/document/edit/remove-layers';
import * as selection from '@shared/editor/selection';
import { describe, expect, it } from 'vitest';
import { after, draw } from '../../../drawing';

const document = draw({ x: 'input', a: 'dense' }, 'x a');

describe('a selection', () => {
  it('toggles one item', () => {
    const one = selection.toggle(selection.nothing('main'), 'layers', 'a');
    expect(one.layers).toEqual(['a']);
    expect(selection.toggle(one, 'layers', 'a')).toEqual(selection.nothing('main'));
  });

  it('takes all of the network that is shown', () => {
    expect(selection.selectAll(document, 'main').layers).toEqual(['x', 'a']);
    expect(selection.selectAll(document, 'elsewhere').layers).toEqual([]);
  });

  it('names the layer where it is the only thing selected', () => {
    expect(selection.onlyLayer(selection.selectLayers('main', ['a']))).toBe('a');
    expect(selection.onlyLayer(selection.selectLayers('main', ['a', 'x']))).toBeUndefined();
    expect(selection.onlyLayer(selection.selectConnection('main', 'x>a'))).toBeUndefined();
  });

  it('loses what the document loses, and stays the same object otherwise', () => {
    const both = { ...selection.selectLayers('main', ['x', 'a']), connections: ['x>a'] };
    expect(selection.prune(both, document)).toBe(both);
    const without = after(document, removeLayers(document, ['a']));
    expect(selection.prune(both, without)).toEqual(selection.selectLayers('main', ['x']));
  });

  it('leads back to the top where its network is gone', () => {
    expect(selection.prune(selection.nothing('gone'), document)).toEqual(selection.nothing('main'));
  });
});
