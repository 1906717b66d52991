import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '@shared/analysis/analyze';
import { parseProject, writeProject } from '@shared/document/file';
import { importKeras } from '@shared/formats/keras/import';
import { openText } from '@shared/formats/open';
import type { JsonObject } from '@shared/json';
import { isObject } from '@shared/json';
import { kerasFile } from '../reference/keras-layer-file';
import { readLayersLine } from '../reference/keras-lines';
import { readNetworks, readSavedModels } from '../reference/model-files';
import { kept } from '../reference/trial';
import { sizes } from '../sizes';
import { replaceSomewhere } from './arbitrary-file';
import { plainAnalysis } from './plain-analysis';

// Keras in, project out: what is saved of an imported model is the same project, with the same numbers. And no file, however damaged,
// makes the importer throw.

const files = readdirSync(kept('keras-models'))
  .filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'))
  .map((name): [string, JsonObject] => [
    name,
    JSON.parse(readFileSync(kept(`keras-models/${name}`), 'utf8')) as JsonObject,
  ]);

const lines = [...readNetworks(kept('keras-networks.jsonl')), ...readSavedModels(kept('keras-saved-models.jsonl'))].map(
  ({ id, file }): [string, JsonObject] => [id, file],
);

const layers = readFileSync(kept('keras-layers.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(readLayersLine)
  .map((layer): [string, JsonObject] => [layer.id, kerasFile(layer, undefined)]);

function expectKept(file: JsonObject): void {
  const imported = importKeras(file);
  if (!imported.ok) return;
  const text = writeProject(imported.value.document);
  const saved = parseProject(text);
  if (!saved.ok) throw new Error(saved.error.text().message);
  expect(writeProject(saved.value)).toBe(text);
  expect(plainAnalysis(analyze(saved.value))).toEqual(plainAnalysis(analyze(imported.value.document)));
}

describe('what is saved of a model is what was imported', () => {
  test.each([...files, ...lines, ...layers])('%s', (_, file) => {
    expect(importKeras(file).ok).toBe(true);
    expectKept(file);
  });
});

/** Values that a damaged or hostile file may have anywhere. */
const wrong = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(0, -1, 1.5, 2 ** 53, 1e300, '', '=4*x', '__proto__', 'constructor', null, [], {}, [[]], true),
  fc.constantFrom('Dense', 'Merge', 'Lambda', 'TimeDistributed', 'Bidirectional', 'Sequential', 'InputLayer'),
  fc.constant({ class_name: 'Sequential', config: [] }),
  fc.constant(['dense_1', 0, 0, {}]),
);

describe('a damaged model', () => {
  const whole = fc.constantFrom(...[...files, ...lines, ...layers].map(([, file]) => file));
  const faults = fc.array(fc.tuple(fc.nat(), wrong), { minLength: 1, maxLength: 4 });

  test('opens or is refused with its reason, and what opens is kept', () => {
    fc.assert(
      fc.property(whole, faults, (file, replaced) => {
        const damaged = replaced.reduce<unknown>((before, [pick, by]) => replaceSomewhere(before, pick, by), file);
        const opened = openText(JSON.stringify(damaged));
        const problems = opened.ok ? opened.value.repairs : [opened.error];
        for (const problem of problems)
          expect(Object.values(problem.text()).join(' ')).not.toMatch(/undefined|NaN|\[object/);
        if (isObject(damaged)) expectKept(damaged);
      }),
      { numRuns: sizes.generatedDocuments },
    );
  });

  test('that ends too early is refused', () => {
    fc.assert(
      fc.property(whole, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (file, share) => {
        const text = JSON.stringify(file);
        const opened = openText(text.slice(0, Math.floor(text.length * share)));
        expect(opened.ok ? 'opened' : opened.error.code).toBe('not-json');
      }),
      { numRuns: sizes.propertyRuns },
    );
  });
});
