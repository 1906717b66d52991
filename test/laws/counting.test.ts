import type { LayerAnalysis } from '@shared/analysis/analysis';
import { analyze } from '@shared/analysis/analyze';
import { explainLayer } from '@shared/analysis/explain';
import { explainShape } from '@shared/analysis/explain-shape';
import type { Expression } from '@shared/layers/derivation';
import { findStep, isStep, valueOf } from '@shared/layers/derivation';
import { stepText, sumText } from '@shared/layers/derivation-text';
import type { Document } from '@shared/document/document';
import { initialSettings } from '@shared/document/edit/settings';
import { kindOf, kinds } from '@shared/layers/index';
import { sampleInputs } from '@shared/layers/kind';
import { ruleSets } from '@shared/layers/rules';
import { resolveSettings } from '@shared/layers/settings';
import type { Shape } from '@shared/layers/shape';
import { axisOrders } from '@shared/layers/shape';
import { expect, it } from 'vitest';
import { sizes } from '../sizes';
import { keptProjects } from './kept-projects';
import { layersIn } from './plain-analysis';
import { repeatedly } from './random';
import { randomDocument } from './random-network';
import { recount } from './recount/index';
import { sampleDocument } from './sample-document';

type Law = (analysis: LayerAnalysis, counts: NonNullable<LayerAnalysis['counts']>) => void;

/** Every layer of kept and random projects that has a kind and was counted. Sharers have no weights of their own. */
function everyCountedLayer(law: Law): void {
  const tryOn = (document: Document): void => {
    for (const analysis of layersIn(analyze(document).root))
      if (analysis.kind && analysis.counts && analysis.weightsOf === undefined) law(analysis, analysis.counts);
  };
  for (const [, document] of keptProjects) tryOn(document);
  for (const kind of kinds) for (const rules of ruleSets) tryOn(sampleDocument(kind, rules));
  repeatedly(sizes.randomNetworks, (random) => {
    tryOn(randomDocument(random));
  });
}

it('is tried on every kind', () => {
  const tried = new Set<string>();
  everyCountedLayer(({ layer }) => tried.add(layer.kind));
  expect([...tried].sort()).toEqual(kinds.map(({ id }) => id).sort());
});

it('counting filter by filter and unit by unit comes to the same', () => {
  everyCountedLayer((analysis, { learnable, parameters, buffers }) => {
    if (parameters + buffers > sizes.recountedWeights) return;
    const fed = analysis.arrivals.fed !== undefined;
    const kept = parameters - learnable + buffers;
    expect({ learnable, kept }, analysis.layer.kind).toEqual(fed ? { learnable: 0, kept: 0 } : recount(analysis));
  });
});

it('the derivation comes to the count', () => {
  everyCountedLayer((analysis, { learnable, parameters, buffers }) => {
    const steps = explainLayer(analysis)?.parameters ?? [];
    const valueAt = (term: 'learnable' | 'statistics'): number => {
      const step = findStep(steps, term);
      return step ? valueOf(step.expression) : 0;
    };
    const { kind } = analysis.layer;
    expect(valueAt('learnable'), kind).toBe(learnable);
    expect(valueAt('statistics'), kind).toBe(parameters - learnable + buffers);
    expect(sumText(steps) === undefined, kind).toBe(analysis.weights.length === 0);
  });
});

it('the derivation of a shape comes to the shape, and leaves out only axes that stay as they are', () => {
  everyCountedLayer((analysis) => {
    const [output = null] = analysis.outputs;
    const derived = new Map(explainLayer(analysis)?.shape.map((step) => [step.axis, valueOf(step.expression)]));
    if (!output || analysis.arrivals.fed !== undefined || analysis.inputs.length === 0) return;
    output.forEach((size, axis) => {
      const { kind } = analysis.layer;
      if (derived.has(axis)) expect(derived.get(axis), kind).toBe(size);
      else if (typeof size === 'number')
        expect(alignedSizes(analysis.inputs, axis, output.length), kind).toContain(size);
    });
  });
});

/** The sizes that inputs have on an axis, counted from the end where they have fewer axes: they may have been broadcast. */
const alignedSizes = (inputs: LayerAnalysis['inputs'], axis: number, rank: number): readonly unknown[] =>
  inputs.map((shape) => shape?.[axis - rank + shape.length]);

it('an axis that is said to be unknown is, and says which axes that arrive it lacks', () => {
  everyCountedLayer((analysis) => {
    for (const line of explainShape(analysis)) {
      if (isStep(line)) continue;
      expect(analysis.outputs[0]?.[line.axis], analysis.layer.kind).not.toBeTypeOf('number');
      expect(line.lacks, analysis.layer.kind).not.toEqual([]);
    }
  });
});

it('every leaf of a derivation is a number whose source has that value', () => {
  everyCountedLayer((analysis) => {
    const { shape = [], parameters = [] } = explainLayer(analysis) ?? {};
    for (const step of [...shape, ...parameters]) {
      expect(Object.values(stepText(step)).join(' ')).not.toMatch(/NaN|undefined|Infinity/);
      for (const leaf of leavesOf(step.expression)) expectSource(analysis, leaf);
    }
  });
});

type Leaf = Extract<Expression, { op: 'number' }>;

const leavesOf = (expression: Expression): readonly Leaf[] => {
  if (expression.op === 'number') return [expression];
  return expression.op === 'step' ? leavesOf(expression.step.expression) : expression.of.flatMap(leavesOf);
};

function expectSource({ inputs, seen, settings }: LayerAnalysis, { value, source }: Leaf): void {
  if (source.from === 'axis') {
    const tensor: Shape | null | undefined = inputs[source.input];
    expect([tensor?.[source.axis], seen?.[source.input]?.[source.axis]]).toContain(value);
  }
  // The settings of a layer inside of one are named after both: `layer.units`. What they come to is that layer's affair, as it is
  // a custom layer's what the formulas in a text come to.
  if (source.from !== 'setting' || source.setting.includes('.')) return;
  const held = settings[source.setting];
  if (typeof held !== 'string') expect([held].flat(2)).toContain(value);
}

it('no count is negative, broken or rounded, and the parts make up the whole', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const { root } = analyze(randomDocument(random));
    for (const { counts, outputs } of [...layersIn(root), { counts: root.counts, outputs: root.outputs }]) {
      for (const size of outputs.flatMap((shape) => shape ?? []))
        if (typeof size === 'number') expect(Number.isSafeInteger(size) && size > 0).toBe(true);
      if (!counts) continue;
      for (const count of Object.values(counts)) expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
      expect(counts.trainable + counts.nonTrainable).toBe(counts.parameters);
      expect(counts.learnable).toBeLessThanOrEqual(counts.parameters);
    }
    const total = root.order.reduce((sum, id) => sum + (root.layers.get(id)?.counts?.parameters ?? 0), 0);
    expect(root.counts.parameters).toBe(total);
  });
});

it('a new layer of any kind works under any rules on what suits it', () => {
  for (const kind of kinds)
    for (const rules of ruleSets)
      for (const order of axisOrders) {
        const { settings, refused } = resolveSettings(kind.fields, initialSettings(kind), rules, {});
        const inputs = sampleInputs(kind);
        expect(refused, kind.id).toEqual([]);
        const inferred = kind.infer({ settings, inputs, rules, order, kindOf });
        expect(inferred.ok ? '' : inferred.error.text().message, `${kind.id} by ${rules}`).toBe('');
      }
});
