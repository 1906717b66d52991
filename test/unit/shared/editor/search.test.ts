import { search } from '@shared/editor/search';
import { kinds } from '@shared/layers/index';
import { describe, expect, it } from 'vitest';

const find = (query: string) => search(kinds, query).map(({ label }) => label);

describe('searching', () => {
  it('finds all for nothing, in their order', () => {
    expect(search(kinds, '  ')).toBe(kinds);
  });

  it('puts a label that begins so first, then words of it, then other names', () => {
    const items = [{ label: 'Other', keywords: ['pad'] }, { label: 'Zero padding' }, { label: 'Padding' }];
    expect(search(items, 'pad').map(({ label }) => label)).toEqual(['Padding', 'Zero padding', 'Other']);
  });

  it('puts what has all of the query for a name before what only begins so', () => {
    const items = [
      { label: 'Average pooling 2D' },
      { label: 'LSTM', keywords: ['rnn'] },
      { label: 'Average' },
      { label: 'SimpleRNN', names: ['RNN'] },
    ];
    expect(search(items, 'average').map(({ label }) => label)).toEqual(['Average', 'Average pooling 2D']);
    expect(search(items, 'rnn').map(({ label }) => label)).toEqual(['SimpleRNN', 'LSTM']);
  });

  it('wants every word, in any order', () => {
    expect(find('2d global')).toEqual(['Global average pooling 2D', 'Global max pooling 2D']);
    expect(find('global dense')).toEqual([]);
  });

  it('takes a name with the module before it, as code has it', () => {
    for (const query of ['nn.LSTM', 'torch.nn.lstm', 'tf.keras.layers.LSTM']) expect(find(query)[0]).toBe('LSTM');
    expect(find('nn.')).toEqual(find(''));
  });

  it('finds what a label contains, and the names of frameworks', () => {
    expect(find('linear')).toContain('Dense');
    expect(find('onv')).toContain('Conv2D');
  });
});
