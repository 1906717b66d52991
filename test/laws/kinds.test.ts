import { test as law } from '@fast-check/vitest';
import { analyze } from '@shared/analysis/analyze';
import type { LayerAnalysis } from '@shared/analysis/analysis';
import { parseProject, writeProject } from '@shared/document/file';
import { Table } from '@shared/document/table';
import type { Document } from '@shared/document/document';
import type { JsonObject } from '@shared/json';
import { kinds } from '@shared/layers/index';
import type { LayerKind } from '@shared/layers/kind';
import { ruleSets } from '@shared/layers/rules';
import type { Shape } from '@shared/layers/shape';
import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import { sizes } from '../sizes';
import { randomFrom } from './random';
import { randomSettings } from './random-settings';
import { sampleDocument } from './sample-document';

// What holds for every kind, whatever its settings. Inputs are those that suit it, and wider ones.

const numRuns = Math.ceil(sizes.propertyRuns / 20);

const given = (kind: LayerKind) =>
  fc.record({
    rules: fc.constantFrom(...ruleSets),
    settings: fc.integer().map((seed) => randomSettings(kind, randomFrom(seed))),
  });

/** The sample of a kind with settings of its own. */
function withSettings(document: Document, settings: JsonObject): Document {
  const layers = [...document.layers].map((layer) => (layer.id === 'subject' ? { ...layer, settings } : layer));
  return { ...document, layers: Table.from(layers) };
}

/** The same with every input so many times as wide on one axis. */
const wider = (document: Document, axis: 'first' | 'last', times: number): Document => ({
  ...document,
  layers: Table.from(
    [...document.layers].map((layer) => {
      const shape = layer.settings['shape'];
      return layer.kind === 'input' && layer.id !== 'subject'
        ? { ...layer, settings: { shape: widened(shape as Shape, axis, times) } }
        : layer;
    }),
  ),
});

const widened = (shape: Shape, axis: 'first' | 'last', times: number): Shape => {
  const at = axis === 'first' ? 0 : shape.length - 1;
  return shape.map((size, index) => (index === at && typeof size === 'number' ? size * times : size));
};

function subjectOf(document: Document): LayerAnalysis {
  const found = analyze(document).root.layers.get('subject');
  if (!found) throw new Error('The layer was not analysed.');
  return found;
}

describe.each(kinds.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  law.prop([given(kind)], { numRuns })('settings survive being written and read', ({ rules, settings }) => {
    const document = withSettings(sampleDocument(kind, rules), settings);
    const read = parseProject(writeProject(document));
    if (!read.ok) throw new Error(read.error.text().message);
    const [before, after] = [subjectOf(document), subjectOf(read.value)];
    expect(after.settings).toEqual(before.settings);
    expect(after.counts).toEqual(before.counts);
    expect(after.outputs).toEqual(before.outputs);
  });

  law.prop([given(kind)], { numRuns })(
    'no count is negative, and no size or count is broken',
    ({ rules, settings }) => {
      const { counts, outputs, weights } = subjectOf(withSettings(sampleDocument(kind, rules), settings));
      for (const count of Object.values(counts ?? {})) expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
      for (const { shape } of weights)
        for (const size of shape) expect(Number.isSafeInteger(size) && size > 0).toBe(true);
      for (const size of outputs.flatMap((shape) => shape ?? []))
        if (typeof size === 'number') expect(Number.isSafeInteger(size) && size > 0).toBe(true);
    },
  );

  law.prop([given(kind), fc.constantFrom('first', 'last'), fc.integer({ min: 2, max: 3 })], { numRuns })(
    'a wider input never loses weights',
    ({ rules, settings }, axis, times) => {
      const document = withSettings(sampleDocument(kind, rules), settings);
      const [narrow, wide] = [subjectOf(document), subjectOf(wider(document, axis, times))];
      if (narrow.counts && wide.counts) expect(wide.counts.learnable).toBeGreaterThanOrEqual(narrow.counts.learnable);
    },
  );
});
