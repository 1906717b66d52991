import { analyze } from '@shared/analysis/analyze';
import type { LayerAnalysis } from '@shared/analysis/analysis';
import { costOf, networkCost } from '@shared/analysis/cost';
import { explainCost } from '@shared/analysis/explain-cost';
import type { Document } from '@shared/document/document';
import { valueOf } from '@shared/layers/derivation';
import { stepText } from '@shared/layers/derivation-text';
import { kinds } from '@shared/layers/index';
import { weightSize } from '@shared/layers/kind';
import { ruleSets } from '@shared/layers/rules';
import { expect, it } from 'vitest';
import { sizes } from '../sizes';
import { keptProjects } from './kept-projects';
import { layersIn } from './plain-analysis';
import { repeatedly } from './random';
import { randomDocument } from './random-network';
import { recountWork } from './recount/work';
import { sampleDocument } from './sample-document';

/** Kinds whose weights are looked up, added, or scale value by value: none of that is counted. */
const withoutProducts = new Set([
  'class-token',
  'embedding',
  'embedding-bag',
  'position-embedding',
  'reversible-embedding',
]);

function everyLayer(law: (layer: LayerAnalysis) => void): void {
  const tryOn = (document: Document): void => {
    for (const layer of layersIn(analyze(document).root)) law(layer);
  };
  for (const [, document] of keptProjects) tryOn(document);
  for (const kind of kinds) for (const rules of ruleSets) tryOn(sampleDocument(kind, rules));
  repeatedly(sizes.randomNetworks, (random) => {
    tryOn(randomDocument(random));
  });
}

it('no cost is negative, broken or rounded, and what is missing is said', () => {
  everyLayer((layer) => {
    const { multiplyAdds, biasAdds, activations, lacks } = costOf(layer);
    for (const figure of [multiplyAdds, biasAdds, activations])
      if (figure !== null) expect(Number.isSafeInteger(figure) && figure >= 0, layer.layer.kind).toBe(true);
    if (multiplyAdds === null || activations === null) expect(lacks).not.toEqual([]);
    for (const { problem } of lacks)
      expect(Object.values(problem.text()).join(' ')).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });
});

it('the derivation comes to the cost, by both conventions', () => {
  everyLayer((layer) => {
    const { multiplyAdds, biasAdds } = costOf(layer);
    if (layer.layer.block || multiplyAdds === null || biasAdds === null) return;
    for (const biases of [false, true]) {
      const steps = explainCost(layer, { biases });
      const last = steps?.at(-1);
      expect(last ? valueOf(last.expression) : 0, layer.layer.kind).toBe(multiplyAdds + (biases ? biasAdds : 0));
      for (const step of steps ?? []) expect(Object.values(stepText(step)).join(' ')).not.toMatch(/NaN|undefined/);
    }
  });
});

it('a kind with a kernel says how often it is used', () => {
  for (const kind of kinds)
    for (const rules of ruleSets) {
      const layer = analyze(sampleDocument(kind, rules)).root.layers.get('subject');
      if (!layer || kind.category === 'norm' || kind.category === 'act' || withoutProducts.has(kind.id)) continue;
      const kernels = layer.weights.filter(({ role, shape }) => role === 'weight' && shape.length > 1);
      const least = kernels.reduce((sum, kernel) => sum + weightSize(kernel), 0);
      if (costOf(layer).multiplyAdds !== null)
        expect(costOf(layer).multiplyAdds, `${kind.id} by ${rules}`).toBeGreaterThanOrEqual(least);
    }
});

it('multiplying one by one comes to the same', () => {
  const recounted = new Set<string>();
  for (const kind of kinds)
    for (const rules of ruleSets) {
      const layer = analyze(sampleDocument(kind, rules)).root.layers.get('subject');
      const count = layer && recountWork(layer);
      if (!layer || count === undefined) continue;
      recounted.add(kind.id);
      expect(costOf(layer).multiplyAdds, `${kind.id} by ${rules}`).toBe(count);
    }
  expect(recounted.size).toBeGreaterThan(8);
});

it('the cost of a network is that of its layers', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const { root } = analyze(randomDocument(random));
    const sum = root.order.reduce((total, id) => {
      const layer = root.layers.get(id);
      return total + ((layer && costOf(layer).multiplyAdds) ?? 0);
    }, 0);
    if (networkCost(root).lacks.every(({ problem }) => problem.code !== 'cost-too-large'))
      expect(networkCost(root).multiplyAdds).toBe(sum);
  });
});
