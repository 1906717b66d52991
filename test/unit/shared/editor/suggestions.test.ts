import { suggestionsAfter } from '@shared/editor/suggestions';
import { kinds } from '@shared/layers/index';
import { expect, it } from 'vitest';

it.each(kinds.map((kind) => [kind.id, kind] as const))('something usual follows %s, each kind once', (_, kind) => {
  const suggested = suggestionsAfter(kind);
  expect(suggested.length).toBeGreaterThan(0);
  expect(new Set(suggested).size).toBe(suggested.length);
});
