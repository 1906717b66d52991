import { readFileSync } from 'node:fs';
import { analyze } from '@shared/analysis/analyze';
import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Document } from '@shared/document/document';
import type { Result } from '@shared/result';
import { expect } from 'vitest';
import type { Built, LayerCase } from './case';
import type { Trial } from './trial';
import { tryAll } from './trial';

/** The id of the layer under test. */
export const subject = 'layer';

/** One file of cases: how a line is read, and how the project with its layer is made. */
export interface Source {
  readonly path: string;
  readonly read: (line: string) => LayerCase;
  readonly documentOf: (layer: LayerCase) => Result<Document> | undefined;
}

/** A test for every case of a file, class by class. */
export function compareWith({ path, read, documentOf }: Source): void {
  tryAll(path, () => {
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    return lines.map((line) => trialOf(read(line), documentOf));
  });
}

function trialOf(layer: LayerCase, documentOf: Source['documentOf']): Trial {
  const { id, className, inputs, built } = layer;
  const made = layer.leftOut === undefined ? documentOf(layer) : undefined;
  return {
    id: `${id}: ${inputs.map((shape) => shape.join('×')).join(' and ')}`,
    className,
    expected: built ? 'is taken' : 'is refused',
    leftOut: layer.leftOut,
    compare: () => {
      if (!made) throw new Error(`There is no kind for ${className}.`);
      expectAgreement(layer, made);
    },
  };
}
function expectAgreement(layer: LayerCase, made: Result<Document>): void {
  if (!made.ok) {
    if (layer.built) throw new Error(made.error.text().message);
    return;
  }
  const analysis = analyze(made.value).root.layers.get(subject);
  if (!analysis) throw new Error('The layer was not analysed.');
  const errors = analysis.findings.filter(({ problem }) => problem.severity === 'error');
  const messages = errors.map(({ problem }) => problem.text().message);
  if (layer.built) expectBuilt(analysis, messages, layer.built);
  else expect(messages).not.toEqual([]);
}

function expectBuilt({ outputs, weights, counts }: LayerAnalysis, errors: readonly string[], built: Built): void {
  expect(errors).toEqual([]);
  expect(outputs.map(unnamed)).toEqual(built.outputs);
  if (built.weights) expect(weights.map(({ shape }) => shape)).toEqual(built.weights);
  if (built.names) expect(weights.map(({ name }) => ownName(name))).toEqual(built.names);
  if (built.trainable !== undefined) expect(counts?.trainable).toBe(built.trainable);
  if (built.nonTrainable !== undefined) expect(counts?.nonTrainable).toBe(built.nonTrainable);
  if (built.parameters !== undefined) expect(counts?.parameters).toBe(built.parameters);
  if (built.buffers !== undefined) expect(counts?.buffers).toBe(built.buffers);
  if (built.arrays) {
    const trained = weights.filter(({ trainable }) => trainable).length;
    const rest = weights.length - trained;
    const [trainable = trained, nonTrainable = rest] = built.arrays;
    expect([trained, rest]).toEqual([trainable, nonTrainable]);
  }
}

/** A framework has no names for sizes that it does not know. */
const unnamed = (shape: LayerAnalysis['outputs'][number]) =>
  shape?.map((axis) => (typeof axis === 'number' ? axis : null)) ?? null;

/** A path says which projection of a layer a weight belongs to; what was recorded is the weight's own name. */
const ownName = (name: string): string => name.split('/').at(-1) ?? name;
