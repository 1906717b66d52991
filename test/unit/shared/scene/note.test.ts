import { drawNote } from '@shared/scene/note';
import { widthOf, types } from '@shared/scene/marks';
import { expect, it } from 'vitest';

const linesOf = (text: string): readonly string[] =>
  drawNote({ id: 'n', network: 'main', text, position: { x: 0, y: 0 }, extra: {} }).marks.flatMap((mark) =>
    mark.type === 'text' ? [mark.text] : [],
  );

it('breaks lines between words, and keeps those that were written', () => {
  expect(linesOf('one\ntwo')).toEqual(['one', 'two']);
  const lines = linesOf('A remark that is so long that it does not fit into a single line of a note.');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ')).toBe('A remark that is so long that it does not fit into a single line of a note.');
});

it('breaks a word that is longer than a line', () => {
  const word = 'x'.repeat(100);
  const lines = linesOf(word);
  expect(lines.join('')).toBe(word);
  expect(Math.max(...lines.map((line) => widthOf(line, types.note)))).toBeLessThanOrEqual(200);
});
