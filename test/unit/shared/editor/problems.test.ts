import { faultyLayers, nextFaulty, problemCount } from '@shared/editor/problems';
import { nothing, selectLayers } from '@shared/editor/selection';
import { createEditor, select } from '@shared/editor/state';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../drawing';

const tooLarge = { kind: 'conv2d', settings: { filters: 1, kernel: [99, 99], padding: 'valid' } };
const state = createEditor(draw({ x: 'input', a: tooLarge, b: 'dense', c: tooLarge }, 'x a b', 'x c'));
const from = (...layers: readonly string[]) => select(state, selectLayers('main', layers));

describe('problems', () => {
  it('are found in the order of the flow', () => {
    expect(faultyLayers(state).map(({ layer }) => layer)).toEqual(['a', 'c']);
  });

  it('are counted without what is only worth knowing', () => {
    expect(problemCount(state)).toBe(2);
    const advised = createEditor(draw({ x: 'input', a: 'dense', b: 'conv2d' }, 'x a b'));
    expect(advised.analysis.root.findings.map(({ problem }) => problem.code)).toEqual(['nodes-as-channels']);
    expect(problemCount(advised)).toBe(0);
  });

  it('are gone through forth and back, round and round', () => {
    expect(nextFaulty(from('a'), 1)).toBe('c');
    expect(nextFaulty(from('c'), 1)).toBe('a');
    expect(nextFaulty(from('c'), -1)).toBe('a');
    expect(nextFaulty(from('a'), -1)).toBe('c');
    expect(nextFaulty(from('x'), 1)).toBe('a');
  });

  it('begin at the first one where nothing is selected', () => {
    expect(nextFaulty(select(state, nothing('main')), 1)).toBe('a');
    expect(nextFaulty(select(state, nothing('main')), -1)).toBe('c');
  });

  it('may be none', () => {
    const sound = createEditor(draw({ x: 'input', a: 'dense' }, 'x a'));
    expect(nextFaulty(sound, 1)).toBeUndefined();
  });
});
