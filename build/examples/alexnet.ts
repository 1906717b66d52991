import type { Document } from '../../shared/document/document';
import { describe } from './assemble';
import { layer } from './describe';

const source = 'Krizhevsky, Sutskever, Hinton, “ImageNet classification with deep convolutional neural networks”, 2012';

/** @param groups how many graphics cards the second, fourth and fifth convolutions are split over */
function alexnet(title: string, groups: number, description: string): Document {
  const convolution = (name: string, filters: number, size: number, parts = 1) =>
    layer('conv2d', name, {
      ...{ filters, kernel: [size, size], padding: 'same', activation: 'relu' },
      ...(parts > 1 && { groups: parts }),
    });
  const pooling = (name: string) => layer('max-pool2d', name, { poolSize: [3, 3], stride: [2, 2] });
  const first = { filters: 96, kernel: [11, 11], stride: [4, 4], padding: 'valid', activation: 'relu' } as const;
  return describe(
    title,
    [
      layer('input', 'image', { shape: [227, 227, 3] }),
      layer('conv2d', 'conv1', first),
      layer('local-response-norm', 'norm1', { size: 5 }),
      pooling('pool1'),
      convolution('conv2', 256, 5, groups),
      layer('local-response-norm', 'norm2', { size: 5 }),
      pooling('pool2'),
      convolution('conv3', 384, 3),
      convolution('conv4', 384, 3, groups),
      convolution('conv5', 256, 3, groups),
      pooling('pool5'),
      layer('flatten', 'flatten'),
      layer('dense', 'fc6', { units: 4096, activation: 'relu' }),
      layer('dropout', 'drop6', { rate: 0.5 }),
      layer('dense', 'fc7', { units: 4096, activation: 'relu' }),
      layer('dropout', 'drop7', { rate: 0.5 }),
      layer('dense', 'fc8', { units: 1000, activation: 'softmax' }),
    ],
    { rules: 'keras', description, source },
  );
}

export const alexnetOneTower = alexnet(
  'AlexNet',
  1,
  'The network that won ImageNet in 2012, as one tower: every filter sees all channels. The image is taken as 227×227, since 224, which the paper says, does not give the 55×55 of its figure.',
);

export const alexnetTwoGroups = alexnet(
  'AlexNet in two groups',
  2,
  'AlexNet as it was trained: on two graphics cards that exchange their channels only at the third convolution. In groups, the filters of the second, fourth and fifth convolutions see half of the channels and have half of the weights.',
);
