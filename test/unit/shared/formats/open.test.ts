import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyDocument } from '@shared/document/document';
import { parseProject, writeProject } from '@shared/document/file';
import { openText } from '@shared/formats/open';

const model = readFileSync(new URL('../../../fixtures/keras-models/keras3_siamese.json', import.meta.url), 'utf8');

test('a project opens as it is', () => {
  const text = writeProject(emptyDocument('Mine'));
  expect(openText(text)).toMatchObject({ ok: true, value: { text, repairs: [], imported: false } });
});

test('a Keras model opens as the project that it would be saved as', () => {
  const opened = openText(model);
  if (!opened.ok) throw new Error(opened.error.text().message);
  const { document, text, imported } = opened.value;
  expect(imported).toBe(true);
  expect(document.project.title).toBe('siamese');
  expect(parseProject(text)).toMatchObject({ ok: true, value: { project: document.project } });
});

test('a model without a name is called as it is told to', () => {
  const opened = openText('{"class_name": "Sequential", "config": []}', 'mnist');
  expect(opened).toMatchObject({ value: { document: { project: { title: 'mnist' } } } });
});

test('a project that says it was imported is one all the same', () => {
  const text = JSON.stringify({ ...(JSON.parse(writeProject(emptyDocument())) as object), class_name: 'Model' });
  expect(openText(text)).toMatchObject({ ok: true, value: { imported: false } });
});

test('a model opens with the numbers that only Python writes, which are kept beside what has no such value', () => {
  const layers =
    '[{"class_name": "Masking", "config": {"name": "NaN, \\" Infinity", "mask_value": -Infinity, "dtype": NaN}}]';
  const opened = openText(`{"class_name": "Sequential", "config": ${layers}}`);
  if (!opened.ok) throw new Error(opened.error.text().message);
  const [masking] = [...opened.value.document.layers].filter(({ kind }) => kind === 'masking');
  expect(masking).toMatchObject({ name: 'NaN, " Infinity', settings: {} });
  expect(JSON.stringify(masking?.extra)).toContain('"mask_value":"-Infinity","dtype":"NaN"');
});

test('a project with such a number is refused where the number stands', () => {
  const opened = openText('{"format": "layerwright", "title": NaN}');
  expect(opened).toMatchObject({ ok: false, error: { code: 'not-json' } });
});

describe('what is neither', () => {
  test.each([
    ['', 'not-json'],
    ['{"class_name": "Sequential", "config": ', 'not-json'],
    ['%PDF-1.7', 'not-a-project'],
    ['{"name": "package"}', 'not-a-project'],
    ['{"format": "layerwright", "formatVersion": 999}', 'newer-version'],
    ['{"modelTopology": {"node": []}}', 'graph-model'],
    ['{"class_name": "MyModel", "config": {}}', 'no-layers'],
  ])('is refused: %s', (text, code) => {
    const opened = openText(text);
    if (opened.ok) throw new Error('It opened.');
    expect(opened.error.code).toBe(code);
    expect(Object.values(opened.error.text()).join('')).not.toMatch(/undefined|NaN/);
  });
});
