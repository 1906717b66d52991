import { expect, test } from 'vitest';
import { showsColours, styleFor } from '../../../../main/cli/style';

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [true, { TERM: 'xterm-256color' }, true],
])('terminal %s with %j: %s', (isTerminal, environment, shown) => {
  expect(showsColours(isTerminal, environment)).toBe(shown);
});

test('text without colours is left alone', () => {
  expect(styleFor(false)('error', 'text')).toBe('text');
  expect(styleFor(true)('error', 'text')).toBe('\u001b[31mtext\u001b[39m');
});
