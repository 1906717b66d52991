import { describe as inWords } from '@shared/editor/describe';
import { nothing } from '@shared/editor/selection';
import { expect, it } from 'vitest';
import { draw } from '../../../drawing';

it('says in a word what is selected', () => {
  const document = draw({ conv_1: 'conv2d', dense_1: 'dense' }, 'conv_1 dense_1');
  const all = { ...nothing('main'), layers: ['conv_1', 'dense_1'], connections: ['conv_1>dense_1'], notes: ['n'] };
  expect(inWords(document, all)).toBe('2 layers and a note');
  expect(inWords(document, { ...all, layers: ['conv_1'], notes: [] })).toBe('conv_1');
  expect(inWords(document, { ...all, layers: [], notes: [] })).toBe('a connection');
  expect(inWords(document, nothing('main'))).toBe('');
});
