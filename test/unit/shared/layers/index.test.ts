import { kindOf, kinds } from '@shared/layers/index';
import { categories } from '@shared/layers/kind';
import { describe, expect, it } from 'vitest';

it('every kind is found by an id of its own', () => {
  expect(kinds.map(({ id }) => kindOf(id))).toEqual(kinds);
  expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
  expect(new Set(kinds.map(({ label }) => label)).size).toBe(kinds.length);
  expect(kindOf('kind-of-tomorrow')).toBeUndefined();
  expect(kindOf('toString')).toBeUndefined();
});

describe.each(kinds.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  it('is declared in full', () => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(kind.stem).toMatch(/^[a-z]+$/);
    expect(kind.description).toMatch(/^[A-Z].*\.$/);
    expect(Object.keys(categories)).toContain(kind.category);
    expect(kind.outputs.length).toBeGreaterThan(0);
    expect(kind.keywords.every((word) => word === word.toLowerCase())).toBe(true);
  });
});
