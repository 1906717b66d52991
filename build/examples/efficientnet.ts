import { describe } from './assemble';
import type { Described, DescribedNetwork } from './describe';
import { block, layer, network } from './describe';
import { featureMap, square } from './parts';

const swish = (name: string): Described => layer('activation', name, { function: 'silu' });

/** Looks at the whole map and decides how much of each channel passes. Its narrow end has a quarter of the block’s input. */
const squeezeAndExcite = (channels: '=6*input' | '=input'): readonly Described[] => [
  layer('global-average-pool2d', 'se_squeeze', { keepAxes: true }),
  layer('conv2d', 'se_reduce', { filters: '=floor(input/4)', kernel: [1, 1], activation: 'silu' }),
  layer('conv2d', 'se_expand', { filters: channels, kernel: [1, 1], activation: 'sigmoid' }),
  layer('multiply', 'se_excite', {}, ['swish', 'se_expand']),
];

const expansion: readonly Described[] = [
  layer('conv2d', 'expand', { filters: '=6*input', kernel: [1, 1], bias: false }),
  layer('batch-norm', 'expand_bn'),
  swish('expand_swish'),
];

/** MobileNet’s inverted bottleneck with squeeze-and-excitation. */
const bottleneck = (name: string, { expands = true, adds = false }): DescribedNetwork =>
  network(name, { input: 16, output: 16, kernel: 3, ...(!adds && { stride: 1 }) }, [
    featureMap(),
    ...(expands ? expansion : []),
    // As many cells as Keras pads with, which are one fewer before than after where the stride is 2.
    layer('padding2d', 'pad', {
      padding: square(
        adds ? ['=(kernel-1)/2', '=(kernel-1)/2'] : ['=floor((kernel-stride)/2)', '=ceil((kernel-stride)/2)'],
      ),
    }),
    layer('depthwise-conv2d', 'dwconv', {
      ...{ kernel: square('=kernel'), padding: 'valid', bias: false },
      ...(!adds && { stride: square('=stride') }),
    }),
    layer('batch-norm', 'bn'),
    swish('swish'),
    ...squeezeAndExcite(expands ? '=6*input' : '=input'),
    layer('conv2d', 'project', { filters: '=output', kernel: [1, 1], bias: false }),
    layer('batch-norm', 'project_bn'),
    ...(adds ? [layer('dropout', 'drop', { rate: 0.2 }), layer('add', 'add', {}, ['x', 'drop'])] : []),
  ]);

const first = bottleneck('MBConv1', { expands: false });
const changing = bottleneck('MBConv6, changing', {});
const residual = bottleneck('MBConv6', { adds: true });

interface Stage {
  readonly input: number;
  readonly output: number;
  readonly kernel: number;
  readonly stride: number;
}

const stage = (number: number, { input, output, kernel, stride }: Stage, repeat: number): readonly Described[] => [
  block(changing, `block${number}a`, { input, output, kernel, stride }),
  ...(repeat > 0 ? [block(residual, `block${number}b`, { input: output, output, kernel, repeat })] : []),
];

export const efficientnetB0 = describe(
  'EfficientNet-B0',
  [
    layer('input', 'image', { shape: [224, 224, 3] }),
    layer('rescaling', 'rescaling', { scale: [1 / 255] }),
    layer('normalization', 'normalization'),
    layer('padding2d', 'stem_pad', { padding: square([0, 1]) }),
    layer('conv2d', 'stem_conv', { filters: 32, kernel: [3, 3], stride: [2, 2], padding: 'valid', bias: false }),
    layer('batch-norm', 'stem_bn'),
    swish('stem_swish'),
    block(first, 'block1a', { input: 32, output: 16 }),
    ...stage(2, { input: 16, output: 24, kernel: 3, stride: 2 }, 1),
    ...stage(3, { input: 24, output: 40, kernel: 5, stride: 2 }, 1),
    ...stage(4, { input: 40, output: 80, kernel: 3, stride: 2 }, 2),
    ...stage(5, { input: 80, output: 112, kernel: 5, stride: 1 }, 2),
    ...stage(6, { input: 112, output: 192, kernel: 5, stride: 2 }, 3),
    ...stage(7, { input: 192, output: 320, kernel: 3, stride: 1 }, 0),
    layer('conv2d', 'top_conv', { filters: 1280, kernel: [1, 1], bias: false }),
    layer('batch-norm', 'top_bn'),
    swish('top_swish'),
    layer('global-average-pool2d', 'avg_pool'),
    layer('dropout', 'top_dropout', { rate: 0.2 }),
    layer('dense', 'predictions', { units: 1000, activation: 'softmax' }),
  ],
  {
    rules: 'keras',
    description:
      'A network that was searched for, and is the smallest of a family that grows in depth, width and resolution together. It is made of MobileNet’s inverted bottlenecks with squeeze-and-excitation, which weighs the channels by what the whole image shows. Keras’ 42,023 parameters that are not trainable include the mean, variance and count of its input.',
    source:
      'Tan, Le, “EfficientNet: Rethinking model scaling for convolutional neural networks”, 2019; keras.applications.efficientnet, torchvision.models.efficientnet_b0',
  },
);
