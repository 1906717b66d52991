import { describe } from './assemble';
import type { Described } from './describe';
import { block, layer, network } from './describe';
import { around, featureMap, square } from './parts';

type Amount = number | `=${string}`;

/** `BasicConv2d` of torchvision: as many cells around the image as keep its size. */
const basicConvolution = network('Convolution, BN, ReLU', { filters: 64, kernel: 1, stride: 1 }, [
  featureMap(),
  layer('conv2d', 'conv', {
    ...{ filters: '=filters', kernel: square('=kernel'), stride: square('=stride') },
    ...{ padding: around('=floor(kernel/2)'), bias: false },
  }),
  layer('batch-norm', 'bn'),
  layer('activation', 'relu', { function: 'relu' }),
]);

const convolution = (name: string, filters: Amount, kernel: number, after?: readonly string[]): Described =>
  block(basicConvolution, name, { filters, kernel }, after);

/** Four ways side by side. Where the paper has 5×5, torchvision has 3×3. */
const inception = network('Inception', { one: 64, reduce3: 96, three: 128, reduce5: 16, five: 32, pooled: 32 }, [
  featureMap(),
  convolution('1x1', '=one', 1, ['x']),
  convolution('3x3_reduce', '=reduce3', 1, ['x']),
  convolution('3x3', '=three', 3),
  convolution('5x5_reduce', '=reduce5', 1, ['x']),
  convolution('5x5', '=five', 3),
  layer('max-pool2d', 'pool', { poolSize: [3, 3], stride: [1, 1], padding: around(1), ceil: true }, ['x']),
  convolution('pool_proj', '=pooled', 1),
  layer('concatenate', 'out', {}, ['1x1', '3x3', '5x5', 'pool_proj']),
]);

const pooling = (name: string, size: number): Described =>
  layer('max-pool2d', name, { poolSize: [size, size], stride: [2, 2], ceil: true });

/** The filters of a module in the columns of the paper's table 1. */
const module = (
  name: string,
  [one, reduce3, three, reduce5, five, pooled]: readonly [number, number, number, number, number, number],
): Described => block(inception, name, { one, reduce3, three, reduce5, five, pooled });

export const googlenet = describe(
  'GoogLeNet',
  [
    layer('input', 'image', { shape: [3, 224, 224] }),
    block(basicConvolution, 'conv1', { filters: 64, kernel: 7, stride: 2 }),
    pooling('pool1', 3),
    convolution('conv2', 64, 1),
    convolution('conv3', 192, 3),
    pooling('pool2', 3),
    module('inception_3a', [64, 96, 128, 16, 32, 32]),
    module('inception_3b', [128, 128, 192, 32, 96, 64]),
    pooling('pool3', 3),
    module('inception_4a', [192, 96, 208, 16, 48, 64]),
    module('inception_4b', [160, 112, 224, 24, 64, 64]),
    module('inception_4c', [128, 128, 256, 24, 64, 64]),
    module('inception_4d', [112, 144, 288, 32, 64, 64]),
    module('inception_4e', [256, 160, 320, 32, 128, 128]),
    pooling('pool4', 2),
    module('inception_5a', [256, 160, 320, 32, 128, 128]),
    module('inception_5b', [384, 192, 384, 48, 128, 128]),
    layer('global-average-pool2d', 'pool5'),
    layer('dropout', 'dropout', { rate: 0.2 }),
    layer('dense', 'classes', { units: 1000 }),
  ],
  {
    rules: 'pytorch',
    axisOrder: 'channels-first',
    description:
      'Nine modules in which filters of several sizes work side by side on the same image, each behind a convolution of 1×1 that makes it narrow first. With an average instead of large dense layers at its end it has a tenth of AlexNet’s parameters. As torchvision publishes it, with normalizations and without the auxiliary heads.',
    source: 'Szegedy et al., “Going deeper with convolutions”, 2014; torchvision.models.googlenet',
  },
);
