import { isObject, sameJson } from '@shared/json';
import { expect, it } from 'vitest';

it('an object is neither a list nor nothing', () => {
  expect([{}, { a: 1 }, [], null, 'a', undefined].map(isObject)).toEqual([true, true, false, false, false, false]);
});

it.each([
  [{ a: 1, b: [2, null] }, { b: [2, null], a: 1 }, true],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [[1], [1, 1], false],
  [{ a: 1 }, { a: 1, b: 1 }, false],
  [{ a: null }, { b: null }, false],
  [{ toString: null }, {}, false],
  [{ 0: 1 }, [1], false],
  [null, {}, false],
  ['1', 1, false],
])('%j and %j', (a, b, same) => {
  expect(sameJson(a, b)).toBe(same);
  expect(sameJson(b, a)).toBe(same);
});

it('nothing is the same as nothing only', () => {
  expect([sameJson(undefined, undefined), sameJson(undefined, null)]).toEqual([true, false]);
});
