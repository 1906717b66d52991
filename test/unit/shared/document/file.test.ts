import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyDocument } from '@shared/document/document';
import { openProject, parseProject, writeProject } from '@shared/document/file';
import { longestText } from '@shared/document/json-text';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/${name}.layerwright`, import.meta.url), 'utf8');

/** An empty project's file with some top-level keys replaced. */
const fileWith = (keys: object): string =>
  JSON.stringify({ ...(JSON.parse(writeProject(emptyDocument())) as object), ...keys });

const layer = (keys: object) => ({ id: 'a', network: 'main', name: 'a', kind: 'dense', ...keys });

function faultOf(text: string) {
  const opened = parseProject(text);
  if (opened.ok) throw new Error('it opened');
  return { code: opened.error.code, ...opened.error.text() };
}

test('an empty project opens as it was saved', () => {
  const opened = parseProject(writeProject(emptyDocument('Empty')));
  expect(opened).toMatchObject({ ok: true, value: { project: emptyDocument('Empty').project } });
});

describe('what the blocks fixture holds', () => {
  const opened = openProject(fixture('blocks'));
  if (!opened.ok) throw new Error(opened.error.text().message);
  const { document, repairs } = opened.value;

  test('a block used twice, with different arguments and repeats', () => {
    expect(document.layers.get('stage_1')?.block).toMatchObject({
      network: 'residual',
      repeat: 3,
      arguments: { width: '=2*width' },
    });
    expect(document.layers.get('stage_2')?.block).toMatchObject({
      network: 'residual',
      repeat: 1,
      arguments: { width: 32 },
    });
    expect(document.networks.get('main')?.arguments).toEqual({ width: 8 });
  });

  test('a frozen layer, its own rules, shared weights and a hand position', () => {
    expect(document.layers.get('stem')).toMatchObject({ frozen: true, rules: 'keras' });
    expect(document.layers.get('head_2')?.weightsOf).toBe('head_1');
    expect(document.layers.get('stage_1')?.position).toMatchObject({ x: 240, y: 180.125 });
    expect(document.layers.get('stage_2')?.position).toBeUndefined();
  });

  test('keys that it does not know, wherever they stand', () => {
    expect(document.project.extra).toMatchObject({ 'com.example.review': { by: 'Mira', passed: [1, 2, 3] } });
    expect(document.networks.get('residual')?.extra).toEqual({ reviewed: true });
    expect(document.layers.get('stem')?.extra).toEqual({ colour: '#7c9a5e' });
    expect(document.layers.get('stage_1')?.block?.extra).toEqual({ folded: true });
    expect(document.layers.get('unit_add')?.position?.extra).toEqual({ locked: true });
    expect(document.connections.get('c04')?.extra).toEqual({ label: 'wide' });
    expect(document.notes.get('n1')?.extra).toEqual({ pinned: true });
  });

  test('nothing that needs repair', () => {
    expect(repairs).toEqual([]);
  });
});

test('a byte order mark and Windows line ends are read over', () => {
  const text = fixture('blocks');
  const opened = parseProject(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
  expect(opened.ok && writeProject(opened.value)).toBe(text);
});

test('keys like __proto__ are data and nothing more', () => {
  const opened = parseProject(fixture('version-1'));
  const extra = opened.ok ? opened.value.layers.get('odd')?.extra : undefined;
  expect(Object.keys(extra ?? {})).toEqual(['__proto__']);
  expect('polluted' in {}).toBe(false);
});

describe('a file that does not open says why', () => {
  test.each([
    ['nothing', '', 'not-json', 'there is nothing in it'],
    ['zeros', '\0'.repeat(64), 'not-json', 'there is nothing in it'],
    ['a cut file', fixture('blocks').slice(0, 100), 'not-json', 'ends too early, at line 4, column'],
    ['a damaged file', fixture('blocks').replace('"main",', '"main"'), 'not-json', 'damaged at line 9, column 3'],
    ['another text', 'import numpy', 'not-a-project', 'not a Layerwright project'],
    ['binary data', '\u0089PNG\r\n\u001a\n', 'not-a-project', 'not a Layerwright project'],
    ['a list', '[]', 'not-a-project', 'not a Layerwright project'],
    ['other JSON', '{"nodes": []}', 'not-a-project', 'not a Layerwright project'],
    ['a later file', fileWith({ formatVersion: 2 }), 'newer-version', 'newer version'],
    [
      'deep brackets',
      fileWith({}).replace('{', `{"x": ${'['.repeat(80)}${']'.repeat(80)},`),
      'too-deep',
      'nested too deeply',
    ],
    ['a huge number', fileWith({}).replace('{', '{"x": 9007199254740993, '), 'inexact-number', 'line 1, column 7'],
    ['a huge file', ' '.repeat(longestText + 1), 'too-large', 'too large'],
  ])('%s', (_, text, code, message) => {
    const fault = faultOf(text);
    expect(fault.code).toBe(code);
    expect(fault.message).toContain(message);
    expect([fault.expected, fault.received, fault.remedy]).not.toContain('');
  });

  test.each([
    [{ formatVersion: '1' }, 'formatVersion of the project', 'A whole number from 1 to 1', '"1"'],
    [{ title: undefined }, 'title of the project', 'Text', 'nothing'],
    [{ layers: {} }, 'layers of the project', 'A list', '{}'],
    [{ rules: 'fastai' }, 'rules of the project', 'One of lesson, keras, pytorch', '"fastai"'],
    [{ layers: [layer({ frozen: 1 })] }, 'frozen of layer "a"', 'true or false', '1'],
    [{ layers: [layer({}), layer({ id: 7 })] }, 'id of layer 2', 'Text without slashes, at least one character', '7'],
    [{ layers: [layer({ id: 'a/b' })] }, 'id of layer "a/b"', 'Text without slashes, at least one character', '"a/b"'],
    [{ layers: [7] }, 'layer 1', 'An object', '7'],
    [
      { layers: [layer({ block: { network: 'x', repeat: 0 } })] },
      'block.repeat of layer "a"',
      'A whole number from 1 to 10000',
      '0',
    ],
    [
      { connections: [{ id: 'c', from: ['a'], to: ['b', 'in'] }] },
      'from of connection "c"',
      'The id of a layer and the name of its port',
      '["a"]',
    ],
    [
      { notes: [{ id: 'n', network: 'main', text: '', x: 1e9, y: 0 }] },
      'x of note "n"',
      'A number from -1000000 to 1000000',
      '1000000000',
    ],
  ])('%j', (keys, message, expected, received) => {
    expect(faultOf(fileWith(keys))).toMatchObject({
      code: 'invalid',
      message: `The file does not keep to its format: ${message}.`,
      expected,
      received,
    });
  });

  test('two items with one id', () => {
    expect(faultOf(fileWith({ layers: [layer({}), layer({})] }))).toMatchObject({
      code: 'duplicate-id',
      message: 'There is more than one layer "a".',
    });
  });
});
