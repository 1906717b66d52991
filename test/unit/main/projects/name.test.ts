import { expect, test } from 'vitest';
import { projectName, suggestedFile, windowTitle, withExtension } from '../../../../main/projects/name';

test('a project is called what its file is called, without the extension', () => {
  expect(projectName('/home/ada/ResNet-18.layerwright')).toBe('ResNet-18');
  expect(projectName('/home/ada/notes.txt')).toBe('notes.txt');
});

test('an extension is added where it is missing', () => {
  expect(withExtension('/a/net', '.layerwright')).toBe('/a/net.layerwright');
  expect(withExtension('/a/net.layerwright', '.layerwright')).toBe('/a/net.layerwright');
  expect(withExtension('/a/net.v2', '.svg')).toBe('/a/net.v2.svg');
});

test.each([
  ['ResNet-18', 'ResNet-18.svg'],
  ['Lesson: counting a small CNN', 'Lesson counting a small CNN.svg'],
  ['in/out\\ "new"?', 'in out new.svg'],
  ['..', 'Untitled.svg'],
])('a file for %j is suggested as %j, a name that every system takes', (name, suggested) => {
  expect(suggestedFile(name, '.svg')).toBe(suggested);
});

test.each([
  ['linux', false, false, 'net - Layerwright'],
  ['win32', true, false, 'net* - Layerwright'],
  ['linux', true, true, 'net* (read-only) - Layerwright'],
  ['darwin', true, false, 'net'],
  ['darwin', false, true, 'net (read-only)'],
] as const)('on %s, edited: %s, read-only: %s, the title is %j', (platform, edited, readOnly, title) => {
  expect(windowTitle('net', edited, readOnly, platform)).toBe(title);
});
