import { describe } from './assemble';
import { block, layer, network } from './describe';
import { featureMap, square } from './parts';

/** Each channel is filtered for itself, then they are mixed: 9 + filters weights a channel instead of 9 × filters. */
const separable = network('Depthwise separable', { filters: 64, stride: 1 }, [
  featureMap(),
  // As many cells as Keras pads with: on one side where the stride is 2.
  layer('padding2d', 'pad', { padding: square(['=2-stride', 1]) }),
  layer('depthwise-conv2d', 'dw', { kernel: [3, 3], stride: square('=stride'), padding: 'valid', bias: false }),
  layer('batch-norm', 'dw_bn'),
  layer('relu', 'dw_relu', { maximum: 6 }),
  layer('conv2d', 'pw', { filters: '=filters', kernel: [1, 1], bias: false }),
  layer('batch-norm', 'pw_bn'),
  layer('relu', 'pw_relu', { maximum: 6 }),
]);

export const mobilenetV1 = describe(
  'MobileNet v1',
  [
    layer('input', 'image', { shape: [224, 224, 3] }),
    layer('padding2d', 'conv1_pad', { padding: square([0, 1]) }),
    layer('conv2d', 'conv1', { filters: 32, kernel: [3, 3], stride: [2, 2], padding: 'valid', bias: false }),
    layer('batch-norm', 'conv1_bn'),
    layer('relu', 'conv1_relu', { maximum: 6 }),
    block(separable, 'conv_1', { filters: 64 }),
    block(separable, 'conv_2', { filters: 128, stride: 2 }),
    block(separable, 'conv_3', { filters: 128 }),
    block(separable, 'conv_4', { filters: 256, stride: 2 }),
    block(separable, 'conv_5', { filters: 256 }),
    block(separable, 'conv_6', { filters: 512, stride: 2 }),
    block(separable, 'conv_7', { filters: 512, repeat: 5 }),
    block(separable, 'conv_12', { filters: 1024, stride: 2 }),
    block(separable, 'conv_13', { filters: 1024 }),
    layer('global-average-pool2d', 'avg_pool', { keepAxes: true }),
    layer('dropout', 'dropout', { rate: 0.001 }),
    layer('conv2d', 'conv_preds', { filters: 1000, kernel: [1, 1] }),
    layer('flatten', 'flatten'),
    layer('softmax', 'predictions'),
  ],
  {
    rules: 'keras',
    description:
      'A network for telephones. Every convolution of 3×3 is taken apart: first each channel is filtered for itself, then a convolution of 1×1 mixes them, which takes about a ninth of the parameters and multiplications. Its last layer is a convolution of 1×1 as well.',
    source:
      'Howard et al., “MobileNets: Efficient convolutional neural networks for mobile vision applications”, 2017; keras.applications.mobilenet',
  },
);
