import { describe } from './assemble';
import { block, layer, network } from './describe';
import { around, featureMap, relu } from './parts';

/** What it makes is put beside all that came before, so that every repeat is `growth` channels wider. */
const denseLayer = network('Dense layer', { growth: 32 }, [
  featureMap('features'),
  layer('batch-norm', '0_bn'),
  relu('0_relu'),
  layer('conv2d', '1_conv', { filters: '=4*growth', kernel: [1, 1], bias: false }),
  layer('batch-norm', '1_bn'),
  relu('1_relu'),
  layer('conv2d', '2_conv', { filters: '=growth', kernel: [3, 3], padding: 'same', bias: false }),
  layer('concatenate', 'concat', {}, ['features', '2_conv']),
]);

/** Half as many channels, and an image of half the size. */
const transition = network('Transition', { filters: 128 }, [
  featureMap('features'),
  layer('batch-norm', 'bn'),
  relu('relu'),
  layer('conv2d', 'conv', { filters: '=filters', kernel: [1, 1], bias: false }),
  layer('average-pool2d', 'pool', { poolSize: [2, 2] }),
]);

export const densenet121 = describe(
  'DenseNet-121',
  [
    layer('input', 'image', { shape: [224, 224, 3] }),
    layer('padding2d', 'conv1_pad', { padding: around(3) }),
    layer('conv2d', 'conv1_conv', { filters: 64, kernel: [7, 7], stride: [2, 2], padding: 'valid', bias: false }),
    layer('batch-norm', 'conv1_bn'),
    relu('conv1_relu'),
    layer('padding2d', 'pool1_pad'),
    layer('max-pool2d', 'pool1', { poolSize: [3, 3], stride: [2, 2] }),
    block(denseLayer, 'conv2', { repeat: 6 }),
    block(transition, 'pool2', { filters: 128 }),
    block(denseLayer, 'conv3', { repeat: 12 }),
    block(transition, 'pool3', { filters: 256 }),
    block(denseLayer, 'conv4', { repeat: 24 }),
    block(transition, 'pool4', { filters: 512 }),
    block(denseLayer, 'conv5', { repeat: 16 }),
    layer('batch-norm', 'bn'),
    relu('relu'),
    layer('global-average-pool2d', 'avg_pool'),
    layer('dense', 'predictions', { units: 1000, activation: 'softmax' }),
  ],
  {
    rules: 'keras',
    description:
      'Every layer reads all layers before it: what it makes is put beside what came in, and each repeat of a block is 32 channels wider than the one before. Blocks of 6, 12, 24 and 16 repeats, halved in between. No two repeats have as many parameters; the derivation of a block is their sum.',
    source:
      'Huang, Liu, van der Maaten, Weinberger, “Densely connected convolutional networks”, 2016; keras.applications.densenet',
  },
);
