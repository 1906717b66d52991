import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LayerAnalysis } from '@shared/analysis/analysis';
import { expect } from 'vitest';
import { analyzeExample, publishedTotals, unfolded } from '../gallery';
import type { Trial } from './trial';
import { reference, tryAll } from './trial';

// The gallery of examples against what frameworks print: totals, and layer by layer where they are recorded.

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** A trial for each figure of a file that the gallery has, under the name that the kept figures say it comes from. */
function totals(
  of: string,
  figures: ReadonlyMap<string, Omit<(typeof publishedTotals)[number], 'name' | 'rules' | 'from'>>,
): readonly Trial[] {
  const rules = of === 'Keras' ? 'keras' : 'pytorch';
  return publishedTotals
    .filter((row) => row.rules === rules)
    .flatMap(({ name, from, total, nonTrainable }) => {
      const model =
        from
          .split(', ')
          .find((part) => part.startsWith(`${of} `))
          ?.slice(of.length + 1) ?? '';
      const expected = figures.get(model);
      return expected
        ? {
            id: name,
            className: model,
            expected: 'is taken' as const,
            compare: () => {
              expect({ total, nonTrainable }).toEqual(expected);
            },
          }
        : [];
    });
}

interface KerasModel {
  readonly model: string;
  readonly total_params: number;
  readonly non_trainable: number;
}

tryAll(reference('keras-applications.json'), (path) => {
  const { models } = read(path) as { models: readonly KerasModel[] };
  return totals(
    'Keras',
    new Map(models.map((model) => [model.model, { total: model.total_params, nonTrainable: model.non_trainable }])),
  );
});

tryAll(reference('keras-3.15-applications.json'), (path) => {
  const { models } = read(path) as { models: Readonly<Record<string, { total: number; non: number }>> };
  return totals(
    'Keras',
    new Map(Object.entries(models).map(([name, { total, non }]) => [name, { total, nonTrainable: non }])),
  );
});

tryAll(reference('zoo-totals.json'), (path) => {
  const { models } = read(path) as { models: readonly { name: string; params_in_executed_layers: number }[] };
  return totals(
    'torchvision',
    new Map(models.map(({ name, params_in_executed_layers: total }) => [name, { total, nonTrainable: 0 }])),
  );
});

/** A layer as torchvision runs it; maps are channels, height, width. */
interface ZooLayer {
  readonly type: string;
  readonly output_shape: readonly number[];
  readonly params: number;
}

const named: Readonly<Record<string, string>> = {
  vgg16: 'vgg-16',
  resnet18: 'resnet-18',
  mobilenet_v2: 'mobilenet-v2',
  googlenet: 'googlenet',
};

tryAll(reference('zoo'), (path) =>
  readdirSync(path).map((file) => {
    const { name, layers } = read(join(path, file)) as { name: string; layers: readonly ZooLayer[] };
    return {
      id: name,
      className: 'layer by layer',
      expected: 'is taken',
      compare: () => {
        const ours = unfolded(analyzeExample(named[name] ?? name, 'pytorch')).filter(holdsWeights);
        const theirs = layers.filter(({ params }) => params > 0);
        expect(ours.map(ourRow).sort()).toEqual(theirs.map(theirRow).sort());
      },
    };
  }),
);

const holdsWeights = ({ counts }: LayerAnalysis): boolean => (counts?.parameters ?? 0) > 0;

const kindOf: Readonly<Record<string, string>> = { Conv2d: 'convolution', Linear: 'dense', BatchNorm2d: 'batch-norm' };

/** Branches stand in no order, so layers are compared as a heap: what they are, what they give and hold. Maps are sorted by size. */
const row = (kind: string, shape: readonly unknown[], parameters: number): string =>
  `${kind} ${shape
    .map(Number)
    .sort((a, b) => a - b)
    .join('×')} ${parameters}`;

const theirRow = ({ type, output_shape: shape, params }: ZooLayer): string => row(kindOf[type] ?? type, shape, params);

const ourRow = ({ layer: { kind }, outputs: [shape], counts }: LayerAnalysis): string =>
  row(kind.endsWith('conv2d') ? 'convolution' : kind, shape ?? [], counts?.parameters ?? 0);
