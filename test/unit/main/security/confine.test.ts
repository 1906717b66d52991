import { describe, expect, test } from 'vitest';
import { isLocal } from '../../../../main/security/confine';
import { pageUrl } from '../../../../main/security/origin';

describe('what may be fetched', () => {
  test.each([
    'app://bundle/assets/index.js',
    'data:image/png;base64,',
    'blob:app://bundle/1',
    'devtools://devtools/x.js',
  ])('%s is ours', (url) => {
    expect(isLocal(url, pageUrl(undefined))).toBe(true);
  });

  test.each([
    'https://example.com/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'ftp://x/',
  ])('%s is not', (url) => {
    expect(isLocal(url, pageUrl(undefined))).toBe(false);
  });

  test.each(['http://localhost:5173/main.ts', 'ws://localhost:5173/?token=1'])(
    '%s is, while the page comes from there',
    (url) => {
      expect(isLocal(url, pageUrl('http://localhost:5173'))).toBe(true);
      expect(isLocal(url, pageUrl('http://localhost:5174'))).toBe(false);
    },
  );
});
