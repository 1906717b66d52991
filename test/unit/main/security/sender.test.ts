import { describe, expect, test } from 'vitest';
import { pageUrl } from '../../../../main/security/origin';
import { isFromPage } from '../../../../main/security/sender';

const page = pageUrl(undefined);
const at = (url: string) => ({ url });

describe('a message', () => {
  test('from the main frame of our page is ours', () => {
    const frame = at('app://bundle/index.html');
    expect(isFromPage({ senderFrame: frame, sender: { mainFrame: frame } }, page)).toBe(true);
  });

  test('from a frame inside our page is not, whatever its address', () => {
    const inner = at('app://bundle/index.html');
    expect(isFromPage({ senderFrame: inner, sender: { mainFrame: at('app://bundle/index.html') } }, page)).toBe(false);
  });

  test('from a frame that is gone is not', () => {
    expect(isFromPage({ senderFrame: null, sender: { mainFrame: at(page) } }, page)).toBe(false);
  });

  test.each([
    'app://bundle.evil/index.html',
    'app://evil/index.html',
    'https://bundle/index.html',
    'https://example.com/app://bundle/index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,app://bundle',
    '',
  ])('from %j is not', (url) => {
    const frame = at(url);
    expect(isFromPage({ senderFrame: frame, sender: { mainFrame: frame } }, page)).toBe(false);
  });
});
