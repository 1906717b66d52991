import { describe } from './assemble';
import type { Described, DescribedNetwork } from './describe';
import { block, layer, network } from './describe';
import { featureMap, square } from './parts';

/** A residual the wrong way round: narrow at its ends, six times as wide in between, and no activation at its narrow end. */
function inverted(name: string, { strided = false, expands = true, adds = false }): DescribedNetwork {
  const width: Readonly<Record<string, number>> = expands ? { input: 16, output: 24 } : { output: 16 };
  return network(name, width, [
    featureMap(),
    ...(expands ? expansion : []),
    ...(strided ? [layer('padding2d', 'pad', { padding: square([0, 1]) })] : []),
    layer('depthwise-conv2d', 'depthwise', {
      ...{ kernel: [3, 3], bias: false },
      ...(strided ? { stride: [2, 2], padding: 'valid' } : { padding: 'same' }),
    }),
    layer('batch-norm', 'depthwise_bn'),
    layer('relu', 'depthwise_relu', { maximum: 6 }),
    layer('conv2d', 'project', { filters: '=output', kernel: [1, 1], bias: false }),
    layer('batch-norm', 'project_bn'),
    ...(adds ? [layer('add', 'add', {}, ['x', 'project_bn'])] : []),
  ]);
}

const expansion: readonly Described[] = [
  layer('conv2d', 'expand', { filters: '=6*input', kernel: [1, 1], bias: false }),
  layer('batch-norm', 'expand_bn'),
  layer('relu', 'expand_relu', { maximum: 6 }),
];

const first = inverted('Separable, linear', { expands: false });
const widening = inverted('Inverted, widening', {});
const halving = inverted('Inverted, stride 2', { strided: true });
const residual = inverted('Inverted residual', { adds: true });

/** A stage: a bottleneck to another width, and `repeat` of them around which the input is added. */
const stage = (number: number, changes: DescribedNetwork, input: number, output: number, repeat: number) => [
  block(changes, `stage${number}_1`, { input, output }),
  ...(repeat > 0 ? [block(residual, `stage${number}_2`, { input: output, output, repeat })] : []),
];

export const mobilenetV2 = describe(
  'MobileNet v2',
  [
    layer('input', 'image', { shape: [224, 224, 3] }),
    layer('padding2d', 'conv1_pad', { padding: square([0, 1]) }),
    layer('conv2d', 'conv1', { filters: 32, kernel: [3, 3], stride: [2, 2], padding: 'valid', bias: false }),
    layer('batch-norm', 'conv1_bn'),
    layer('relu', 'conv1_relu', { maximum: 6 }),
    block(first, 'stage1', { output: 16 }),
    ...stage(2, halving, 16, 24, 1),
    ...stage(3, halving, 24, 32, 2),
    ...stage(4, halving, 32, 64, 3),
    ...stage(5, widening, 64, 96, 2),
    ...stage(6, halving, 96, 160, 2),
    ...stage(7, widening, 160, 320, 0),
    layer('conv2d', 'conv_last', { filters: 1280, kernel: [1, 1], bias: false }),
    layer('batch-norm', 'conv_last_bn'),
    layer('relu', 'conv_last_relu', { maximum: 6 }),
    layer('global-average-pool2d', 'avg_pool'),
    layer('dense', 'predictions', { units: 1000, activation: 'softmax' }),
  ],
  {
    rules: 'keras',
    description:
      'Inverted residuals: a block widens its input six times, filters each channel for itself and makes it narrow again, and what is added is the narrow end. That end has no activation, which would lose too much of so few channels.',
    source:
      'Sandler et al., “MobileNetV2: Inverted residuals and linear bottlenecks”, 2018; keras.applications.mobilenet_v2, torchvision.models.mobilenet_v2',
  },
);
