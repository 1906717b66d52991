import { describe } from './assemble';
import type { Described } from './describe';
import { block, layer, network } from './describe';
import { featureMap, relu } from './parts';

type Amount = number | `=${string}`;

const separable = (name: string, filters: Amount, after?: readonly string[]): readonly Described[] => [
  layer('separable-conv2d', name, { filters, kernel: [3, 3], padding: 'same', bias: false }, after),
  layer('batch-norm', `${name}_bn`),
];

const projection = (filters: Amount): readonly Described[] => [
  layer('conv2d', 'shortcut', { filters, kernel: [1, 1], stride: [2, 2], padding: 'same', bias: false }, ['x']),
  layer('batch-norm', 'shortcut_bn'),
];

const halved: readonly Described[] = [
  layer('max-pool2d', 'pool', { poolSize: [3, 3], stride: [2, 2], padding: 'same' }),
  layer('add', 'add', {}, ['pool', 'shortcut_bn']),
];

/** The first of these has no ReLU before it: the stem ends with one. */
const entry = (name: string, before: readonly Described[]) =>
  network(name, { filters: 128 }, [
    featureMap(),
    ...projection('=filters'),
    ...before,
    ...separable('sepconv1', '=filters', before.length === 0 ? ['x'] : undefined),
    relu('sepconv2_act'),
    ...separable('sepconv2', '=filters'),
    ...halved,
  ]);

const [firstEntry, laterEntry] = [entry('Entry flow, first', []), entry('Entry flow', [relu('sepconv1_act', ['x'])])];

const middle = network('Middle flow', {}, [
  featureMap(),
  ...['sepconv1', 'sepconv2', 'sepconv3'].flatMap((name, index) => [
    relu(`${name}_act`, index === 0 ? ['x'] : undefined),
    ...separable(name, 728),
  ]),
  layer('add', 'add', {}, ['sepconv3_bn', 'x']),
]);

const exit = network('Exit flow', {}, [
  featureMap(),
  ...projection(1024),
  relu('sepconv1_act', ['x']),
  ...separable('sepconv1', 728),
  relu('sepconv2_act'),
  ...separable('sepconv2', 1024),
  ...halved,
]);

export const xception = describe(
  'Xception',
  [
    layer('input', 'image', { shape: [299, 299, 3] }),
    layer('conv2d', 'conv1', { filters: 32, kernel: [3, 3], stride: [2, 2], padding: 'valid', bias: false }),
    layer('batch-norm', 'conv1_bn'),
    relu('conv1_act'),
    layer('conv2d', 'conv2', { filters: 64, kernel: [3, 3], padding: 'valid', bias: false }),
    layer('batch-norm', 'conv2_bn'),
    relu('conv2_act'),
    block(firstEntry, 'block2', { filters: 128 }),
    block(laterEntry, 'block3', { filters: 256 }),
    block(laterEntry, 'block4', { filters: 728 }),
    block(middle, 'block5', { repeat: 8 }),
    block(exit, 'block13'),
    ...separable('sepconv1', 1536),
    relu('sepconv1_act'),
    ...separable('sepconv2', 2048),
    relu('sepconv2_act'),
    layer('global-average-pool2d', 'avg_pool'),
    layer('dense', 'predictions', { units: 1000, activation: 'softmax' }),
  ],
  {
    rules: 'keras',
    description:
      'Extreme Inception: if a module’s ways are made narrower and narrower, there is in the end one for each channel, which is a depthwise separable convolution. All but the first two convolutions are such, with a sum around every three of them; the middle flow repeats eight times.',
    source:
      'Chollet, “Xception: Deep learning with depthwise separable convolutions”, 2016; keras.applications.xception',
  },
);
