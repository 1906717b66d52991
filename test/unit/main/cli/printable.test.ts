import { expect, test } from 'vitest';
import { columnsOf, printable } from '../../../../main/cli/printable';

test.each([
  ['conv_1 → 20×20×3', 'conv_1 → 20×20×3'],
  ['\u001b[31mred', '�[31mred'],
  ['a\r\nb\tc\u0000\u0085', 'a��b�c��'],
  ['abc\u202Edef\u2066', 'abc�def�'],
  ['\uD800', '�'],
  ['naïve 层 👩‍🔬', 'naïve 层 👩‍🔬'],
])('%j is printed as %j', (text, safe) => {
  expect(printable(text)).toBe(safe);
});

test.each([
  ['conv_1', 6],
  ['×→⌈', 3],
  ['层', 2],
  ['한국어', 6],
  ['e\u0301', 1],
  ['👍', 2],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});
