import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { analyze } from '@shared/analysis/analyze';
import type { LayerAnalysis } from '@shared/analysis/analysis';
import { describe, expect, it } from 'vitest';
import type { Built, KerasCase } from './keras-case';
import { readLayersLine, readNewestLine, readUnitTestLine } from './keras-case';
import { classNames, documentOf, subject } from './keras-layer';

// What Keras makes of single layers, against what we make of them under its rules. A representative part of the figures is kept
// with the tests; the whole stands in a folder of its own, which a clone need not have.

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, process.env['LAYERWRIGHT_REFERENCE'] ?? '../shared/reference');

const sources: readonly (readonly [path: string, read: (line: string) => KerasCase])[] = [
  [resolve(root, 'test/fixtures/keras-figures.jsonl'), readLayersLine],
  [resolve(folder, 'keras-layers.jsonl'), readLayersLine],
  [resolve(folder, 'keras-python-layers.jsonl'), readLayersLine],
  [resolve(folder, 'keras-3.15-layers.jsonl'), readNewestLine],
  [resolve(folder, 'keras3-tests.jsonl'), readUnitTestLine],
];

describe.each(sources.map(([path, read]) => ({ name: basename(path), path, read })))('$name', ({ path, read }) => {
  if (!existsSync(path)) {
    it.skip(`is not there: ${path}`);
    return;
  }
  const cases = readFileSync(path, 'utf8').trim().split('\n').map(read);
  const ours = cases.filter(({ className }) => classNames.includes(className));
  describe.each([...new Set(ours.map(({ className }) => className))])('%s', (name) => {
    for (const layer of ours.filter(({ className }) => className === name)) {
      if (layer.leftOut !== undefined) it.skip(`${layer.id}: ${layer.leftOut}`);
      else
        it(nameOf(layer), () => {
          expectAgreement(layer);
        });
    }
  });
});

const nameOf = ({ id, inputs, built }: KerasCase): string =>
  `${id}: ${inputs.map((shape) => shape.join('×')).join(' and ')} ${built ? 'is taken' : 'is refused'}`;

function expectAgreement(layer: KerasCase): void {
  const analysis = analyze(documentOf(layer)).root.layers.get(subject);
  if (!analysis) throw new Error('The layer was not analysed.');
  const errors = analysis.findings.filter(({ problem }) => problem.severity === 'error');
  if (layer.built)
    expectBuilt(
      analysis,
      errors.map(({ problem }) => problem.text().message),
      layer.built,
    );
  else expect(errors).not.toEqual([]);
}

function expectBuilt(analysis: LayerAnalysis, errors: readonly string[], built: Built): void {
  const { outputs, weights, counts } = analysis;
  expect(errors).toEqual([]);
  expect(outputs).toEqual([built.output]);
  if (built.weights) expect(weights.map(({ shape }) => shape)).toEqual(built.weights);
  if (built.names) expect(weights.map(({ name }) => name)).toEqual(built.names);
  if (built.trainable !== undefined) expect(counts?.trainable).toBe(built.trainable);
  if (built.nonTrainable !== undefined) expect(counts?.nonTrainable).toBe(built.nonTrainable);
  if (built.parameters !== undefined) expect(counts?.parameters).toBe(built.parameters);
  if (built.arrays) {
    const trained = weights.filter(({ trainable }) => trainable).length;
    expect([trained, weights.length - trained]).toEqual(built.arrays);
  }
}
