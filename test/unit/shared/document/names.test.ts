import { Names, randomIds, slug } from '@shared/document/names';
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
    expect(new Names([]).next('conv')).toBe('conv_1');
    expect(new Names(['conv_1', 'conv_3', 'dense_9']).next('conv')).toBe('conv_4');
  });

  it('counts only names that end in a plain number', () => {
    expect(new Names(['conv_02', 'conv_x', 'conv_1_5', 'xconv_7']).next('conv')).toBe('conv_1');
  });

  it('is free after numbers too long to count', () => {
    expect(new Names(['a_999999999', 'a_1000000000']).next('a')).toBe('a_1000000001');
  });

  it('is taken once it is given', () => {
    const names = new Names([]);
    expect([names.next('conv'), names.next('conv')]).toEqual(['conv_1', 'conv_2']);
  });
});

describe('a unique name', () => {
  it('is the name itself where it is free', () => {
    expect(new Names(['conv_1']).unique('stem')).toBe('stem');
  });

  it('is the next of its stem where it is taken', () => {
    expect(new Names(['conv_1', 'conv_2']).unique('conv_1')).toBe('conv_3');
    expect(new Names(['Stem']).unique('Stem')).toBe('Stem_1');
    expect(new Names(['conv_01']).unique('conv_01')).toBe('conv_1');
  });
});
