import type { JsonObject } from '@shared/json';
import { choice, integer, shape, sizes } from '@shared/layers/fields/index';
import { byRules } from '@shared/layers/rules';
import type { Rules } from '@shared/layers/rules';
import { resolveSettings } from '@shared/layers/settings';
import { describe, expect, it } from 'vitest';

const hint = 'A setting.';
const options = [
  { value: 'same', label: 'Same' },
  { value: 'valid', label: 'Valid' },
] as const;

const fields = {
  filters: integer({ label: 'Filters', hint, initial: 32 }),
  size: sizes({ label: 'Size', hint, axes: ['height', 'width'], fallback: [2, 2] }),
  stride: sizes({ label: 'Stride', hint, axes: ['height', 'width'], follows: 'size' }),
  padding: choice({
    label: 'Padding',
    hint,
    options,
    fallback: byRules({ lesson: 'same', keras: 'valid', pytorch: 'valid' }),
  }),
};

function resolve(stored: JsonObject, rules: Rules = 'lesson') {
  const { settings, refused } = resolveSettings(fields, stored, rules, { width: 4 });
  return { settings, refused: refused.map(({ problem, fix }) => [problem.code, fix]) };
}

it('defaults fill in what is not set, by the rules', () => {
  const rest = { filters: 8, size: [2, 2], stride: [2, 2] };
  expect(resolve({ filters: 8 })).toEqual({ settings: { ...rest, padding: 'same' }, refused: [] });
  expect(resolve({ filters: 8 }, 'keras')).toEqual({ settings: { ...rest, padding: 'valid' }, refused: [] });
});

it('a setting may follow another', () => {
  expect(resolve({ filters: 8, size: 3 }).settings).toMatchObject({ size: [3, 3], stride: [3, 3] });
  expect(resolve({ filters: 8, size: 3, stride: 1 }).settings).toMatchObject({ size: [3, 3], stride: [1, 1] });
});

it('formulas are worked out wherever they stand', () => {
  const { settings, refused } = resolve({ filters: '=2*width', size: ['=width-1', 5] });
  expect(settings).toMatchObject({ filters: 2 * 4, size: [4 - 1, 5] });
  expect(refused).toEqual([]);
  const input = { shape: shape({ label: 'Shape', hint, initial: [1] }) };
  expect(resolveSettings(input, { shape: ['=width', 'T'] }, 'lesson', { width: 4 }).settings).toEqual({
    shape: [4, 'T'],
  });
});

it('a list is refused for one formula that cannot be worked out', () => {
  const { settings, refused } = resolve({ filters: 8, size: ['=depth', 5] });
  expect(refused).toEqual([['formula-broken', { do: 'set', settings: { size: undefined } }]]);
  expect(settings).toMatchObject({ size: [2, 2] });
});

it('keys that are no setting are left alone', () => {
  expect(resolve({ filters: 8, colour: 'red', toString: 1 }).refused).toEqual([]);
});

describe('what is refused is replaced, so that the rest can be computed', () => {
  it.each([
    ['a value that is not allowed', { filters: 8, padding: 'full' }, 'setting-refused', { padding: undefined }],
    ['a value without a default', { filters: 0 }, 'setting-refused', { filters: 32 }],
    ['a setting that is missing', {}, 'setting-missing', { filters: 32 }],
    ['a formula of an unknown argument', { filters: '=depth' }, 'formula-broken', { filters: 32 }],
    ['a formula that comes to nothing whole', { filters: '=width/3' }, 'setting-refused', { filters: 32 }],
    ['a setting that follows another', { filters: 8, size: 3, stride: 0 }, 'setting-refused', { stride: undefined }],
  ])('%s', (_, stored, code, settings) => {
    const resolved = resolve(stored);
    expect(resolved.refused).toEqual([[code, { do: 'set', settings }]]);
    const [[key, value] = ['', undefined]] = Object.entries(settings);
    const fallback = key === 'stride' ? [3, 3] : 'same';
    expect(resolved.settings[key]).toEqual(value ?? fallback);
  });
});

it('settings of one layer are never those of another', () => {
  const [first, second] = [resolve({ filters: 8 }), resolve({ filters: 9 })];
  expect([first.settings['filters'], second.settings['filters']]).toEqual([8, 9]);
});
