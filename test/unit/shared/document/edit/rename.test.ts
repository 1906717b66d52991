import { rename } from '@shared/document/edit/rename';
import { describe, expect, it } from 'vitest';
import { after, draw, names, refusal } from '../../../../drawing';

const two = draw({ conv_1: 'conv2d', stem: 'conv2d' });

describe('renaming', () => {
  it('takes a name without the space around it', () => {
    expect(names(after(two, rename(two, 'conv_1', '  first  one ')))).toEqual(['first one', 'stem']);
  });

  it('changes nothing for the same name', () => {
    expect(rename(two, 'stem', 'stem')).toEqual({ ok: true, value: [] });
  });

  it('refuses an empty name', () => {
    expect(refusal(rename(two, 'stem', '  '))).toBe('name-empty');
  });

  it('refuses a name that is taken, and offers one that is free', () => {
    const taken = rename(two, 'stem', 'conv_1');
    expect(taken).toMatchObject({ ok: false, error: { code: 'name-taken', data: { offered: 'conv_2' } } });
  });
});
