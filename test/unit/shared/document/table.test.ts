import { Table } from '@shared/document/table';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

interface Item {
  readonly id: string;
  readonly value: number;
}

const item = (id: string, value = 0): Item => ({ id, value });
const many = Array.from({ length: 1000 }, (_, index) => item(`i${index}`, index));
const ids = (items: Iterable<Item>): readonly string[] => [...items].map(({ id }) => id);

describe('a table', () => {
  const table = Table.from(many);

  it('holds items by id, in the order in which they came', () => {
    expect(table.size).toBe(many.length);
    expect([...table]).toEqual(many);
    expect(table.get('i777')).toBe(many[777]);
    expect([table.has('i777'), table.has('j'), table.get('toString')]).toEqual([true, false, undefined]);
  });

  it('keeps the later of two items with one id, at the place of the first', () => {
    const twice = Table.from([item('a', 1), item('b', 2), item('a', 3)]);
    expect([...twice]).toEqual([item('a', 3), item('b', 2)]);
    expect(twice.size).toBe(2);
  });

  it('is left as it is by every change', () => {
    const changed = table.with(item('i5', -1)).without('i6').with(item('new'));
    expect([...table]).toEqual(many);
    expect([changed.get('i5')?.value, changed.has('i6'), changed.has('new'), changed.size]).toEqual([
      -1,
      false,
      true,
      1000,
    ]);
    expect([table.get('i5')?.value, table.has('i6'), table.has('new')]).toEqual([5, true, false]);
  });

  it('gives an item that comes back the place it had', () => {
    const back = table.without('i3').with(item('i3', 3));
    expect(ids(back)).toEqual(ids(table));
  });

  it('is the same table without an item that it does not have', () => {
    expect(table.without('j')).toBe(table);
    expect(table.without('i3').without('i3').size).toBe(999);
  });

  it('takes many items at once', () => {
    const changed = table.withAll([item('i1', -1), item('i999', -2), item('new'), item('i1', -3)]);
    expect([changed.get('i1')?.value, changed.get('i999')?.value, changed.size]).toEqual([-3, -2, 1001]);
    expect([...changed]).toHaveLength(1001);
  });

  it('may be empty', () => {
    const empty = Table.from<Item>([]);
    expect([...empty, empty.size]).toEqual([0]);
    expect([...empty.with(item('a'))]).toEqual([item('a')]);
  });
});

describe('the slot of an item', () => {
  const table = Table.from(many);

  it('is the same in every version of a table', () => {
    const slot = table.slots.of('i777') ?? -1;
    const changed = table.without('i5').with(item('new')).with(item('i777', -1));
    expect(changed.slots).toBe(table.slots);
    expect([table.at(slot), changed.at(slot)]).toEqual([many[777], item('i777', -1)]);
    expect(table.at(changed.slots.of('new') ?? -1)).toBeUndefined();
  });

  it('may be taken by another item of the same id, in a table of its own', () => {
    const others = Table.at(table.slots, [999, 3], [item('i999', 4), item('i3', 2)]);
    expect([others.size, ids(others)]).toEqual([2, ['i3', 'i999']]);
    expect([others.get('i999')?.value, others.has('i4')]).toEqual([4, false]);
    expect(ids(others.withAll([item('i3', 5), item('i4', 6)]))).toEqual(['i3', 'i4', 'i999']);
  });

  it('comes with its item, one after the other', () => {
    const seen: [string, number][] = [];
    const gaps = table.without('i1').without('i600');
    gaps.forEach(({ id }, slot) => seen.push([id, slot]));
    expect(seen).toEqual([...gaps].map(({ id }) => [id, gaps.slots.of(id)]));
  });
});

describe('what differs from an older version', () => {
  const table = Table.from(many);
  const since = (now: Table<Item>, then: Table<Item>) => {
    const { changed, gone } = now.since(then);
    return { changed: ids(changed), gone: ids(gone) };
  };

  it('is nothing between a version and itself', () => {
    expect(since(table, table)).toEqual({ changed: [], gone: [] });
  });

  it('is what was changed, added and taken away', () => {
    const now = table.with(item('i5', -1)).without('i600').with(item('new'));
    expect(since(now, table)).toEqual({ changed: ['i5', 'new'], gone: ['i600'] });
    expect(since(table, now)).toEqual({ changed: ['i5', 'i600'], gone: ['new'] });
  });

  it('is found between branches of one table', () => {
    const [left, right] = [table.with(item('left')), table.with(item('right')).without('i0')];
    expect(since(left, right)).toEqual({ changed: ['i0', 'left'], gone: ['right'] });
  });

  it('is found between tables that have nothing to do with each other', () => {
    const other = Table.from([many[1] ?? item('i1'), item('i2'), item('j')]);
    expect(since(other, Table.from(many.slice(0, 3)))).toEqual({ changed: ['i2', 'j'], gone: ['i0'] });
  });
});

/** One change of a table, and of which state it is made: `undefined` takes the item away. */
const change = fc.tuple(fc.nat(700).map(String), fc.option(fc.nat(), { nil: undefined }), fc.nat());

it('a table is a map that remembers every state it was in', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 300 }), fc.nat(), fc.nat(), (changes, first, second) => {
      const start = many.slice(0, 300).map(({ value }) => item(String(value), value));
      const states: State[] = [{ table: Table.from(start), map: new Map(start.map((each) => [each.id, each])) }];
      for (const [id, value, at] of changes) {
        // Mostly the last state goes on; now and then an older one does, and the states branch.
        const state = at % 5 === 0 ? states[at % states.length] : states.at(-1);
        if (state) states.push(value === undefined ? without(state, id) : withItem(state, item(id, value)));
      }
      for (const { table, map } of states.slice(-5)) {
        expect(table.size).toBe(map.size);
        expect(new Map([...table].map((each) => [each.id, each]))).toEqual(map);
      }
      const [now, then] = [states[first % states.length], states[second % states.length]];
      if (now && then) expectDifference(now, then);
    }),
  );
});

interface State {
  readonly table: Table<Item>;
  readonly map: ReadonlyMap<string, Item>;
}

const withItem = ({ table, map }: State, each: Item): State => ({
  table: table.with(each),
  map: new Map([...map, [each.id, each]]),
});

const without = ({ table, map }: State, id: string): State => ({
  table: table.without(id),
  map: new Map([...map].filter(([key]) => key !== id)),
});

function expectDifference(now: State, then: State): void {
  const { changed, gone } = now.table.since(then.table);
  expect(ids(changed).toSorted()).toEqual(
    [...now.map]
      .filter(([id, each]) => then.map.get(id) !== each)
      .map(([id]) => id)
      .sort(),
  );
  expect(ids(gone).toSorted()).toEqual([...then.map.keys()].filter((id) => !now.map.has(id)).sort());
}
