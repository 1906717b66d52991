import { nextName, randomIds, slug, uniqueName } from '@shared/document/names';
import { describe, expect, it } from 'vitest';

describe('ids', () => {
  it('are seven letters and digits of the source they are given', () => {
    let state = 0;
    const ids = randomIds(() => (state = (state + 0.37) % 1));
    const first = ids();
    expect(first).toMatch(/^[0-9a-z]{7}$/);
    expect(ids()).not.toBe(first);
  });

  it('are made of names by slug, without accents and never empty', () => {
    expect(slug('Conv 1/b')).toBe('conv-1-b');
    expect(slug('Größe')).toBe('gro-e');
    expect(slug('Éclair_2')).toBe('eclair_2');
    expect(slug('图')).toBe('layer');
  });
});

describe('the next name of a stem', () => {
  it('is one more than the highest taken', () => {
    expect(nextName('conv', [])).toBe('conv_1');
    expect(nextName('conv', ['conv_1', 'conv_3', 'dense_9'])).toBe('conv_4');
  });

  it('counts only names that end in a plain number', () => {
    expect(nextName('conv', ['conv_02', 'conv_x', 'conv_1_5', 'xconv_7'])).toBe('conv_1');
  });
});

describe('a unique name', () => {
  it('is the name itself where it is free', () => {
    expect(uniqueName('stem', new Set(['conv_1']))).toBe('stem');
  });

  it('is the next of its stem where it is taken', () => {
    expect(uniqueName('conv_1', new Set(['conv_1', 'conv_2']))).toBe('conv_3');
    expect(uniqueName('Stem', new Set(['Stem']))).toBe('Stem_1');
  });
});
