import { analyze } from '@shared/analysis/analyze';
import type { Cost } from '@shared/analysis/cost';
import { costOf, flopsOf, multiplyAddsOf, networkCost } from '@shared/analysis/cost';
import { explainCost } from '@shared/analysis/explain-cost';
import { stepText } from '@shared/layers/derivation-text';
import { expect, it } from 'vitest';
import type { SketchedNetwork } from './sketch';
import { block, conv, dense, input, layer, sketch } from './sketch';

const lesson: SketchedNetwork = {
  layers: { x: input(20, 20, 3), a: conv(2), b: conv(3), out: dense(2) },
  wires: ['x a b out'],
};

const rootOf = (networks: Readonly<Record<string, SketchedNetwork>>) => analyze(sketch(networks)).root;

const costIn = (networks: Readonly<Record<string, SketchedNetwork>>, id: string): Cost => {
  const found = rootOf(networks).layers.get(id);
  if (!found) throw new Error(`There is no ${id}.`);
  return costOf(found);
};

it('counts every filter at every position, and every weight of a dense layer once', () => {
  const cells = 20 * 20;
  expect(costIn({ lesson }, 'a')).toMatchObject({ multiplyAdds: 3 * 2 * 9 * cells, biasAdds: 2 * cells });
  expect(costIn({ lesson }, 'out')).toMatchObject({ multiplyAdds: 1200 * 2, biasAdds: 2 });
  expect(networkCost(rootOf({ lesson }))).toEqual({
    multiplyAdds: 54 * cells + 54 * cells + 2400,
    biasAdds: 2 * cells + 3 * cells + 2,
    activations: 3 * cells + 2 * cells + 3 * cells + 2,
    lacks: [],
  });
});

it('counts biases where the convention does, and two operations for each multiply-add', () => {
  const cost = costIn({ lesson }, 'out');
  expect(multiplyAddsOf(cost, { biases: false })).toBe(2400);
  expect(multiplyAddsOf(cost, { biases: true })).toBe(2400 + 2);
  expect(flopsOf(cost, { biases: false })).toBe(2 * 2400);
  expect(flopsOf(cost, { biases: true })).toBe(2 * 2400 + 2);
});

it('works the figure out in the words of the parameters', () => {
  const analysis = rootOf({ lesson }).layers.get('b');
  const lines = (biases: boolean) =>
    (analysis && explainCost(analysis, { biases }))
      ?.map(stepText)
      .map(({ word, expression, value }) => [word, expression, value]);
  expect(lines(false)).toEqual([
    ['positions', '20 · 20', '400'],
    ['multiply-adds', '54 × 400', '21,600'],
  ]);
  expect(lines(true)).toEqual([
    ['positions', '20 · 20', '400'],
    ['biases', '3 × 20 × 20', '1,200'],
    ['multiply-adds', '54 × 400 + 1,200', '22,800'],
  ]);
});

it('counts the products of attention beside its projections', () => {
  const [steps, features, heads, size] = [10, 64, 8, 8];
  const attention = layer('multi-head-attention', { heads });
  const networks = { root: { layers: { x: input(steps, features), a: attention }, wires: ['x a.query'] } };
  const projections = 4 * steps * features * heads * size;
  expect(costIn(networks, 'a').multiplyAdds).toBe(projections + 2 * steps * steps * heads * size);
});

it('counts the weights of a recurrent layer at each step, and in both directions', () => {
  const weights = 4 * (16 * 32 + 32 * 32);
  const networks = (kind: ReturnType<typeof layer>) => ({
    root: { layers: { x: input(7, 16), a: kind }, wires: ['x a'] },
  });
  expect(costIn(networks(layer('lstm', { units: 32 })), 'a').multiplyAdds).toBe(7 * weights);
  const both = layer('bidirectional', { layer: { kind: 'lstm', settings: { units: 32 } } });
  expect(costIn(networks(both), 'a').multiplyAdds).toBe(7 * 2 * weights);
});

it('counts a transposed convolution where its filters stand: at each cell that arrives', () => {
  const networks = {
    root: {
      layers: { x: input(5, 5, 4), a: layer('conv-transpose2d', { filters: 6, kernel: 2, stride: 2 }) },
      wires: ['x a'],
    },
  };
  expect(costIn(networks, 'a')).toMatchObject({ multiplyAdds: 2 * 2 * 4 * 6 * 25, biasAdds: 6 * 100 });
});

it('counts a block as often as it stands there, whether its repeats share their weights or not', () => {
  const cell: SketchedNetwork = { layers: { in: input(8, 8, 4), c: conv(4) }, wires: ['in c'] };
  const once = 9 * 4 * 4 * 64;
  for (const sharedAcrossRepeats of [undefined, true] as const) {
    const b = block('cell', { repeat: 5, ...(sharedAcrossRepeats && { sharedAcrossRepeats }) });
    const networks = { root: { layers: { x: input(8, 8, 4), b }, wires: ['x b'] }, cell };
    expect(costIn(networks, 'b')).toMatchObject({ multiplyAdds: 5 * once, activations: 5 * 64 * 4 });
  }
});

it('counts a layer that uses the weights of another', () => {
  const networks = {
    root: {
      layers: { x: input(8, 8, 4), a: conv(4), b: { ...conv(4), weightsOf: 'a' } },
      wires: ['x a b'],
    },
  };
  expect(costIn(networks, 'b').multiplyAdds).toBe(9 * 4 * 4 * 64);
});

it('says which size it lacks, and sums up the others', () => {
  const networks = {
    root: {
      layers: { x: input('T', 16), a: layer('lstm', { units: 4 }), b: dense(2) },
      wires: ['x a b'],
    },
  };
  const cost = networkCost(rootOf(networks));
  expect(cost.multiplyAdds).toBe(4 * 2);
  expect(cost.lacks.map(({ at, figure, problem }) => [at, figure, problem.code])).toEqual([
    ['x', 'activations', 'cost-sizes-unknown'],
    ['a', 'multiplyAdds', 'cost-sizes-unknown'],
  ]);
  expect(cost.lacks[1]?.problem.text().message).toContain('the size of T');
});

it('does not know what an opaque layer costs, nor one with an error', () => {
  const networks = {
    root: {
      layers: { x: input(8, 8, 4), a: layer('opaque', { shape: [4] }), b: conv(2, { kernel: 3, groups: 3 }) },
      wires: ['x a', 'x b'],
    },
  };
  expect(costIn(networks, 'a')).toMatchObject({ multiplyAdds: null, activations: 4 });
  expect(costIn(networks, 'a').lacks[0]?.problem.code).toBe('cost-unknown');
  expect(costIn(networks, 'b').lacks[0]?.problem.code).toBe('cost-not-computed');
});

it('never rounds: what leaves the safe integers is left out and said', () => {
  const networks = {
    root: { layers: { x: input(100_000, 100_000, 1000), a: conv(1000) }, wires: ['x a'] },
  };
  const cost = costIn(networks, 'a');
  expect(cost.multiplyAdds).toBeNull();
  expect(cost.lacks.map(({ problem }) => problem.code)).toEqual(['cost-too-large']);
});
