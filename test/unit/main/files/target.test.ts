import { describe, expect, test } from 'vitest';
import { isUnusableName } from '../../../../main/files/target';

const bad = ['CON', 'con.layerwright', 'NUL', 'a/prn.txt', 'COM1', 'lpt³.x', 'net.', 'net '];
const good = ['console', 'net.layerwright', 'com10', 'Ünïcode 層 🙂', '‏עברית', '.hidden', 'a b'];

describe('a name', () => {
  test.each(good)('%j is a name everywhere', (name) => {
    expect(isUnusableName(name, 'win32')).toBe(false);
    expect(isUnusableName(name, 'linux')).toBe(false);
  });

  test.each(bad)('%j is none on Windows', (name) => {
    expect(isUnusableName(name, 'win32')).toBe(true);
    expect(isUnusableName(name, 'linux')).toBe(false);
  });

  test.each(['a\0b', 'a\nb', '\x7f', '\x1b[31m'])('%j is none anywhere', (name) => {
    expect(isUnusableName(name, 'linux')).toBe(true);
  });
});
