import { Slots } from '@shared/document/slots';
import { describe, expect, it } from 'vitest';

describe('slots', () => {
  const slots = new Slots();
  const added = ['a', 'b', 'a', 'c'].map((id) => slots.add(id));

  it('are given in order, one to an id', () => {
    expect(added).toEqual([0, 1, 0, 2]);
    expect(slots.count).toBe(3);
    expect([0, 1, 2].map((slot) => slots.id(slot))).toEqual(['a', 'b', 'c']);
  });

  it('are found whether they are guessed right or wrong', () => {
    expect([undefined, 1, 0, -1, 100].map((guess) => slots.of('b', guess))).toEqual([1, 1, 1, 1, 1]);
    expect([slots.of('d'), slots.of('d', 1)]).toEqual([undefined, undefined]);
  });
});
