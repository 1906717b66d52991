import { element, escapeText, formatNumber } from '@shared/scene/xml';
import { describe, expect, it } from 'vitest';

describe('escapeText', () => {
  it.each([
    ['markup', '<b a="1">&', '&lt;b a=&quot;1&quot;&gt;&amp;'],
    ['control characters', 'a\u0000b\u001bc\u007f', 'abc'],
    ['halves of characters', 'a\ud83db', 'ab'],
    ['what XML has no place for', 'a\uffffb\ufffe', 'ab'],
    ['letters of all kinds', 'αβγ 漢字 😀', 'αβγ 漢字 😀'],
    ['line breaks and tabs', 'a\n\tb', 'a\n\tb'],
  ])('%s', (_, text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});

it('writes elements with and without content, and leaves out attributes that are undefined', () => {
  expect(element('rect', { x: 1.005, rx: undefined, fill: 'none' })).toBe('<rect x="1" fill="none"/>');
  expect(element('text', { fill: '"' }, 'a')).toBe('<text fill="&quot;">a</text>');
});

it.each([
  [0.1 + 0.2, '0.3'],
  [-0.001, '0'],
  [1 / 3, '0.33'],
  [1234567, '1234567'],
])('writes %d as %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});
