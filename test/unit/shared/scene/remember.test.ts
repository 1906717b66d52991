import { rememberLast } from '@shared/scene/remember';
import { expect, it } from 'vitest';

it('makes a thing again only when what it was made of changes', () => {
  const remember = rememberLast<object>();
  const key = {};
  const first = remember(key, [1, 'a'], () => ({}));
  expect(remember(key, [1, 'a'], () => ({}))).toBe(first);
  const second = remember(key, [1, 'b'], () => ({}));
  expect(second).not.toBe(first);
  expect(remember(key, [1], () => ({}))).not.toBe(second);
});

it('keeps one thing for each object', () => {
  const remember = rememberLast<string>();
  const [a, b] = [{}, {}];
  expect([remember(a, [], () => 'a'), remember(b, [], () => 'b'), remember(a, [], () => 'c')]).toEqual(['a', 'b', 'a']);
});
