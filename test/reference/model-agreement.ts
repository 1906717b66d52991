import type { Analysis, LayerAnalysis, MaybeShape } from '@shared/analysis/analysis';
import { analyze } from '@shared/analysis/analyze';
import type { Document, Layer } from '@shared/document/document';
import { wiringOf } from '@shared/document/wiring';
import { importKeras } from '@shared/formats/keras/import';
import { isObject } from '@shared/json';
import type { Shape } from '@shared/layers/shape';
import { expect } from 'vitest';
import type { Figures, LayerFigures, ModelCase } from './model-case';
import type { Trial } from './trial';
import { tryAll } from './trial';

/** A test for every model of a file or folder. */
export const compareModels = (path: string, read: (path: string) => readonly ModelCase[]): void => {
  tryAll(path, () => read(path).map(trialOf));
};

function trialOf(model: ModelCase): Trial {
  const { id, className, file, opaque = [] } = model;
  const imported = importKeras(file);
  return {
    id,
    className,
    expected: 'is taken',
    leftOut: undefined,
    compare: () => {
      if (!imported.ok) throw new Error(imported.error.text().message);
      expect(classesWithoutKind(imported.value.document, ['Lambda', ...opaque])).toEqual([]);
      const warnings = imported.value.warnings.filter(({ code }) => code !== 'class-unknown');
      expect(warnings.map((warning) => warning.text().message)).toEqual([]);
      expectModel(imported.value.document, model);
    },
  };
}

/** The classes that are opaque to us, and should not be. A function that someone wrote is opaque to everyone. */
const classesWithoutKind = ({ layers }: Document, opaque: readonly string[]): readonly string[] =>
  [...layers]
    .flatMap(({ kind, settings: { className } }) =>
      kind === 'opaque' && typeof className === 'string' ? className : [],
    )
    .filter((className) => !opaque.includes(className));

function expectModel(document: Document, model: ModelCase): void {
  const analysis = analyze(document);
  for (const layer of model.layers) expectLayer(document, analysis, layer);
  expectFigures(analysis.root.counts, model.totals, 'the total');
  if (model.classes) expect(classesIn(document)).toEqual(model.classes);
}

function expectLayer(document: Document, { root }: Analysis, expected: LayerFigures): void {
  const { name } = expected;
  const analysis = [...root.layers].find(({ layer }) => layer.name === name);
  if (!analysis) throw new Error(`There is no layer ${name}.`);
  if (expected.outputs) expect(analysis.outputs.map(unnamed), name).toEqual(expected.outputs);
  if (expected.ran) expect(known(expected.ran, analysis.outputs[0] ?? null), name).toEqual(analysis.outputs[0]);
  if (expected.sources) expect(sourcesOf(document, analysis.layer), name).toEqual(expected.sources);
  if (expected.arrays) expectArrays(analysis, expected.arrays);
  if (analysis.counts) expectFigures(analysis.counts, expected, name);
  else expect(expected.parameters ?? 0, name).toBe(0);
}

function expectFigures(counts: Required<Figures>, expected: Figures, what: string): void {
  for (const figure of ['parameters', 'trainable', 'nonTrainable'] as const)
    if (expected[figure] !== undefined) expect(counts[figure], `${figure} of ${what}`).toBe(expected[figure]);
}

/** Keras 1 stored an array a gate; only the number of values is compared then. */
function expectArrays({ weights, layer }: LayerAnalysis, stored: readonly Shape[]): void {
  const shapes = weights.map(({ shape }) => shape);
  if (shapes.length === stored.length) expect(shapes, layer.name).toEqual(stored);
  else expect(sizeOf(shapes), layer.name).toBe(sizeOf(stored));
}

const sizeOf = (shapes: readonly Shape[]): number =>
  shapes.reduce((sum, shape) => sum + shape.reduce((size: number, axis) => size * Number(axis), 1), 0);

const sourcesOf = (document: Document, { id }: Layer): readonly string[] =>
  wiringOf(document)
    .into(id)
    .map(({ from }) => document.layers.get(from[0])?.name ?? '');

const unnamed = (shape: MaybeShape) => shape?.map((axis) => (typeof axis === 'number' ? axis : null)) ?? null;

/** A shape that was seen, without the sizes that could not be known before. */
const known = (seen: Shape, computed: MaybeShape): Shape =>
  seen.map((size, axis) => (computed?.length === seen.length && computed[axis] === null ? null : size));

function classesIn({ layers }: Document): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { extra, block } of layers) {
    const keras = extra['keras'];
    const className = isObject(keras) && !block ? keras['class_name'] : undefined;
    if (typeof className === 'string') counts[className] = (counts[className] ?? 0) + 1;
  }
  return counts;
}
