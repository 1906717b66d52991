import { Groups } from '@shared/analysis/groups';
import { describe, expect, it } from 'vitest';

describe('things in groups', () => {
  const groups = new Groups(Int32Array.of(2, 0, 2, 0, -1, 3, 2), 5);
  const lists = (of: Groups) => [0, 1, 2, 3, 4].map((group) => of.list(group));

  it('stand together, within a group in their order, but for those in none', () => {
    expect(lists(groups)).toEqual([[1, 3], [], [0, 2, 6], [5], []]);
    expect([groups.size(2), groups.member(2, 1), groups.size(4)]).toEqual([3, 2, 0]);
  });

  it('may be sorted group by group', () => {
    const backwards = new Groups(Int32Array.of(2, 0, 2, 0, -1, 3, 2), 5);
    backwards.sort((a, b) => b - a);
    expect(lists(backwards)).toEqual([[3, 1], [], [6, 2, 0], [5], []]);
  });

  it('may be none', () => {
    expect(new Groups(new Int32Array(), 1).list(0)).toEqual([]);
  });
});
