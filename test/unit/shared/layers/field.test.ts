import type { Json } from '@shared/json';
import type { Field, Fields } from '@shared/layers/field';
import { fallbackOf } from '@shared/layers/field';
import {
  axes,
  axis,
  choice,
  decimal,
  decimals,
  flag,
  integer,
  openSizes,
  padding,
  scales,
  shape,
  sizes,
} from '@shared/layers/fields/index';
import { kinds } from '@shared/layers/index';
import { byRules, ruleSets } from '@shared/layers/rules';
import { describe, expect, it } from 'vitest';

const basics = { label: 'Size', hint: 'How large it is.' };

/** What a field makes of stored values, and of typed texts; `undefined` where it refuses. */
const read = <T>(field: Field<T>, value: Parameters<Field<T>['parse']>[0]): T | undefined => {
  const result = field.parse(value);
  return result.ok ? result.value : undefined;
};
const typed = <T>(field: Field<T>, text: string): T | undefined => {
  const result = field.parseText(text);
  return result.ok ? result.value : undefined;
};

describe('a whole number', () => {
  const field = integer(basics);

  it('is read as stored', () => {
    expect([1, 32, 1e9].map((value) => read(field, value))).toEqual([1, 32, 1e9]);
    expect([0, -1, 2.5, 1e9 + 1, '32', true, null, [32]].map((value) => read(field, value))).toEqual(
      Array.from({ length: 8 }),
    );
  });

  it('is read as typed', () => {
    expect(['32', ' 32 ', '1k', '32*2', '3 × 4', '1,000', '1 000 000'].map((text) => typed(field, text))).toEqual([
      32,
      32,
      1000,
      32 * 2,
      3 * 4,
      1000,
      1_000_000,
    ]);
    expect(['', 'x', '1,5', '3+4', '0', '1e3', '--1', '1,00'].map((text) => typed(field, text))).toEqual(
      Array.from({ length: 8 }),
    );
  });

  it('may have limits of its own', () => {
    const limited = integer({ ...basics, min: -2, max: 2 });
    expect([-3, -2, 2, 3].map((value) => read(limited, value))).toEqual([undefined, -2, 2, undefined]);
    expect([typed(limited, '-2'), typed(limited, '−1')]).toEqual([-2, -1]);
  });

  it('says what is allowed', () => {
    const refused = field.parse(0);
    expect(refused.ok ? undefined : refused.error.text()).toEqual({
      message: 'Size cannot be 0.',
      expected: 'A whole number, at least 1',
      received: '0',
      remedy: 'Set size to an allowed value.',
    });
    const limited = integer({ ...basics, min: 0, max: 9 }).parse('x');
    expect(limited.ok ? undefined : limited.error.text().expected).toBe('A whole number from 0 to 9');
    const received = (value: Json): string | undefined => {
      const read = field.parse(value);
      return read.ok ? undefined : read.error.text().received;
    };
    expect(['', null, 'many', '5', 0.5].map(received)).toEqual(['nothing', 'nothing', 'many', '"5"', '0.5']);
  });
});

it('the limit that nobody needs to know is said to someone who is beyond it', () => {
  const allowed = (field: Field<unknown>, value: Json): string | undefined => {
    const refused = field.parse(value);
    return refused.ok ? undefined : refused.error.text().expected;
  };
  const axes = ['height', 'width'];
  expect(allowed(integer(basics), 1e9)).toBeUndefined();
  expect(allowed(integer(basics), 1e9 + 1)).toBe('A whole number, at least 1; at most 1,000,000,000');
  expect(allowed(integer({ ...basics, max: 9 }), 1e10)).toBe('A whole number from 1 to 9');
  for (const field of [sizes({ ...basics, axes }), padding({ ...basics, axes }), shape(basics)])
    expect(allowed(field, [2e9, 1])).toMatch(/; at most 1,000,000,000$/);
});

it('a number between limits', () => {
  const field = decimal({ ...basics, min: 0, max: 1, step: 0.1 });
  expect([0, 0.25, 1, -0.1, 1.1, '0.5'].map((value) => read(field, value))).toEqual([
    0,
    0.25,
    1,
    undefined,
    undefined,
    undefined,
  ]);
  expect(['0.5', '.5', '0,5', '1'].map((text) => typed(field, text))).toEqual([0.5, undefined, undefined, 1]);
  expect(['1/4', '3 / 4', '1/0', '1/', '1/2/2'].map((text) => typed(field, text))).toEqual([
    1 / 4,
    3 / 4,
    ...Array.from({ length: 3 }),
  ]);
});

it('a number without limits, or with one', () => {
  const [any, positive] = [decimal({ ...basics, step: 1 }), decimal({ ...basics, min: 0, step: 1 })];
  expect([typed(any, '-0.5'), read(any, -1e9), read(any, 1e10)]).toEqual([-0.5, -1e9, undefined]);
  expect([read(positive, 0), read(positive, -0.5)]).toEqual([0, undefined]);
  const allowed = [any.parse('x'), positive.parse('x'), decimal({ ...basics, min: 0, max: 1, step: 1 }).parse('x')];
  expect(allowed.map((refused) => (refused.ok ? undefined : refused.error.text().expected))).toEqual([
    'A number',
    'A number, at least 0',
    'A number from 0 to 1',
  ]);
});

it('one axis, or several, but not more than there may be', () => {
  const two = axes({ ...basics, most: 2 });
  expect([[-1], 'channels', [1, 2], [1, 2, 3], [], [9]].map((value) => read(two, value))).toEqual([
    [-1],
    ['channels'],
    [1, 2],
    undefined,
    undefined,
    undefined,
  ]);
  expect([typed(two, '1, -1'), typed(two, '')]).toEqual([[1, -1], undefined]);
  expect(read(axes({ ...basics, least: 0 }), [])).toEqual([]);
});

it('some numbers, also below 0', () => {
  const field = decimals({ ...basics, most: 2, signed: true });
  expect([-1, [0, -2.5], [1, 2, 3], -1e10].map((value) => read(field, value))).toEqual([
    [-1],
    [0, -2.5],
    undefined,
    undefined,
  ]);
  expect(['1/255', '−1, 0.5'].map((text) => typed(field, text))).toEqual([[1 / 255], [-1, 0.5]]);
});

it('some factors', () => {
  const field = decimals({ ...basics, most: 3 });
  expect([2, 2.5, [2, 0.5, 1], [], [1, 1, 1, 1], 0, [1, -1], '2', 1e10].map((value) => read(field, value))).toEqual([
    [2],
    [2.5],
    [2, 0.5, 1],
    ...Array.from({ length: 6 }),
  ]);
  expect(['2.5', '2 × 0.5', '2, 3', '', 'x'].map((text) => typed(field, text))).toEqual([
    [2.5],
    [2, 0.5],
    [2, 3],
    undefined,
    undefined,
  ]);
});

it('one of a few values', () => {
  const field = choice({
    ...basics,
    options: [
      { value: 'same', label: 'Same' },
      { value: 'valid', label: 'Valid' },
    ],
  });
  expect(['same', 'Same', 'full', 1].map((value) => read(field, value))).toEqual([
    'same',
    undefined,
    undefined,
    undefined,
  ]);
  expect(typed(field, ' valid ')).toBe('valid');
});

it('on or off', () => {
  const field = flag(basics);
  expect([true, false, 1, 'true'].map((value) => read(field, value))).toEqual([true, false, undefined, undefined]);
  expect(['on', 'off', 'true', 'false', 'yes'].map((text) => typed(field, text))).toEqual([
    true,
    false,
    true,
    false,
    undefined,
  ]);
});

describe('a size for each axis', () => {
  const field = sizes({ ...basics, axes: ['height', 'width'] });

  it('is read as stored: a number stands for all, a list of one for none', () => {
    expect([3, [3, 5]].map((value) => read(field, value))).toEqual([
      [3, 3],
      [3, 5],
    ]);
    expect([[], [3], [3, 3, 3], [3, 0], '3', [3, '5'], null].map((value) => read(field, value))).toEqual(
      Array.from({ length: 7 }),
    );
  });

  it('is read as typed', () => {
    expect(['3', '3x7', '3 × 7', '3, 7', '3 7'].map((text) => typed(field, text))).toEqual([
      [3, 3],
      [3, 7],
      [3, 7],
      [3, 7],
      [3, 7],
    ]);
    expect(['', '3x', 'x', '3x4x5'].map((text) => typed(field, text))).toEqual(Array.from({ length: 4 }));
  });
});

it('a size for each axis, or none', () => {
  const field = openSizes({ ...basics, axes: ['height', 'width'] });
  expect([7, [7, null], [null, null], [7], null, 0, [7, 0], [7, '?']].map((value) => read(field, value))).toEqual([
    [7, 7],
    [7, null],
    [null, null],
    ...Array.from({ length: 5 }),
  ]);
  expect(['7', '7x?', '? × 3', '?', 'x', ''].map((text) => typed(field, text))).toEqual([
    [7, 7],
    [7, null],
    [null, 3],
    [null, null],
    undefined,
    undefined,
  ]);
});

it('a factor for each axis, over 0 and perhaps below something', () => {
  const [any, share] = [scales({ ...basics, axes: ['height', 'width'] }), scales({ ...basics, axes: ['x'], below: 1 })];
  expect([2.5, [0.5, 2], 0, [1, -1], '2'].map((value) => read(any, value))).toEqual([
    [2.5, 2.5],
    [0.5, 2],
    ...Array.from({ length: 3 }),
  ]);
  expect([0.5, 0.999, 1, 0].map((value) => read(share, value))).toEqual([[0.5], [0.999], undefined, undefined]);
  expect(typed(any, '0.5x2')).toEqual([0.5, 2]);
  const refused = share.parse(1);
  expect(refused.ok ? undefined : refused.error.text().expected).toBe('A number over 0 and below 1 for x');
});

describe('a padding', () => {
  const field = padding({ ...basics, axes: ['height', 'width'] });
  const explicit = [
    [1, 2],
    [3, 4],
  ];

  it('is read as stored: by name, for all sides, for each axis or for each side', () => {
    expect(['same', 'valid', 1, [1, 2], explicit, [[1], 3], [1]].map((value) => read(field, value))).toEqual([
      'same',
      'valid',
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [2, 2],
      ],
      explicit,
      undefined,
      undefined,
    ]);
    expect(['full', -1, [1], [1, 2, 3], [[1, 2, 3], 1], null].map((value) => read(field, value))).toEqual(
      Array.from({ length: 6 }),
    );
  });

  it('is read as typed', () => {
    expect(['same', '0', '1 2', '1 2 3 4'].map((text) => typed(field, text))).toEqual([
      'same',
      [
        [0, 0],
        [0, 0],
      ],
      [
        [1, 1],
        [2, 2],
      ],
      explicit,
    ]);
    expect(['1 2 3', 'some', ''].map((text) => typed(field, text))).toEqual(Array.from({ length: 3 }));
  });
});

it('an axis by number or by name', () => {
  const field = axis(basics);
  expect(['channels', -1, 0, 8, 9, 1.5, 'last'].map((value) => read(field, value))).toEqual([
    'channels',
    -1,
    0,
    8,
    undefined,
    undefined,
    undefined,
  ]);
  expect(['channels', '−1', '2', 'last'].map((text) => typed(field, text))).toEqual(['channels', -1, 2, undefined]);
});

it('a shape', () => {
  const field = shape(basics);
  expect(
    [[20, 20, 3], [null, 'T'], [], [0], 'T', [1.5], Array.from({ length: 9 }, () => 1)].map((value) =>
      read(field, value),
    ),
  ).toEqual([[20, 20, 3], [null, 'T'], ...Array.from({ length: 5 })]);
  expect([typed(field, '20x20x3'), typed(field, 'T,128'), typed(field, 'a+b')]).toEqual([
    [20, 20, 3],
    ['T', 128],
    undefined,
  ]);
});

it('a shape that may have no axis', () => {
  const field = shape({ ...basics, least: 0 });
  expect([[], [2, 3], '()'].map((value) => read(field, value))).toEqual([[], [2, 3], undefined]);
  expect([typed(field, '()'), typed(field, ''), typed(shape(basics), '()')]).toEqual([[], undefined, undefined]);
});

it('a default may depend on the rules', () => {
  const field = integer({ ...basics, fallback: byRules({ lesson: 1, keras: 2, pytorch: 3 }) });
  expect(ruleSets.map((rules) => fallbackOf(field, rules))).toEqual([1, 2, 3]);
  expect(fallbackOf(integer({ ...basics, fallback: 3 }), 'keras')).toBe(3);
  expect(fallbackOf(integer(basics), 'keras')).toBeUndefined();
  const given = integer({
    ...basics,
    fallback: byRules({ lesson: undefined, keras: undefined, pytorch: 3 }),
    initial: 1,
  });
  expect(ruleSets.map((rules) => fallbackOf(given, rules))).toEqual([undefined, undefined, 3]);
});

describe.each(kinds.map((kind) => [kind.id, kind.fields] as const))('the fields of %s', (_, fields: Fields) => {
  it('allow their own defaults, and what a new layer is given', () => {
    for (const field of Object.values(fields)) {
      for (const rules of ruleSets) {
        const fallback = fallbackOf(field, rules);
        if (fallback !== undefined)
          expect(read(field, fallback as Parameters<typeof field.parse>[0])).toEqual(fallback);
      }
      if (field.initial !== undefined) expect(read(field, field.initial)).toBeDefined();
    }
  });

  it('have a default under all rules, follow an earlier field, or have a value for new layers', () => {
    const keys = Object.keys(fields);
    Object.values(fields).forEach((field, index) => {
      const { initial, follows } = field;
      const hasDefault = ruleSets.every((rules) => fallbackOf(field, rules) !== undefined);
      expect([hasDefault, initial !== undefined, follows !== undefined].filter(Boolean), keys[index]).toHaveLength(1);
      if (follows !== undefined) expect(keys.slice(0, index)).toContain(follows);
    });
  });

  it('have a label and a sentence', () => {
    for (const { label, hint } of Object.values(fields)) {
      expect(label).toMatch(/^[A-Z]/);
      expect(hint).toMatch(/^[A-Z].*\.$/);
    }
  });
});
