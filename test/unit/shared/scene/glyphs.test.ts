import { describe, expect, test } from 'vitest';
import { categories, type Category } from '@shared/layers/kind';
import { glyphMarks, type Sign, signMarks } from '@shared/scene/glyphs';
import { type Mark } from '@shared/scene/scene';

const families = Object.keys(categories) as Category[];
const signs: readonly Sign[] = ['frozen', 'problem', 'advice', 'add'];

const paintsOf = (mark: Mark) => ('marks' in mark || mark.type === 'text' ? [] : [mark.fill ?? mark.stroke]);

describe.each([
  ...families.map((family) => [family, glyphMarks(family, 'ink')] as const),
  ...signs.map((sign) => [sign, signMarks(sign, 'ink')] as const),
])('the sign of %s', (_, marks) => {
  test('is painted in the one colour it is asked for in', () => {
    expect(new Set(marks.flatMap(paintsOf))).toEqual(new Set(['ink']));
  });
});

test('no two categories have the same sign', () => {
  const drawn = families.map((family) => JSON.stringify(glyphMarks(family, 'c-on')));
  expect(new Set(drawn).size).toBe(families.length);
});
