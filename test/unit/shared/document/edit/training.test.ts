import { setFrozen, setLayerRules } from '@shared/document/edit/training';
import { expect, it } from 'vitest';
import { after, draw } from '../../../../drawing';

const start = draw({ a: { kind: 'dense', frozen: true }, b: 'dense' });

it('freezes and frees layers, and leaves those that are so already', () => {
  expect(setFrozen(start, ['a', 'b'], true).map(({ id }) => id)).toEqual(['b']);
  expect(after(start, setFrozen(start, ['a', 'b'], true)).layers.get('b')?.frozen).toBe(true);
  expect(after(start, setFrozen(start, ['a'], false)).layers.get('a')).not.toHaveProperty('frozen');
});

it('gives a layer rules of its own, and takes them back', () => {
  const keras = after(start, setLayerRules(start, ['a'], 'keras'));
  expect(keras.layers.get('a')?.rules).toBe('keras');
  expect(setLayerRules(keras, ['a'], 'keras')).toEqual([]);
  expect(after(keras, setLayerRules(keras, ['a'], undefined)).layers.get('a')).toEqual(start.layers.get('a'));
});
