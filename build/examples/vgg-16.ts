import type { Described } from './describe';
import { describe, layer } from './describe';

/** How many convolutions each stage has, and with how many filters. */
const stages = [
  { depth: 2, filters: 64 },
  { depth: 2, filters: 128 },
  { depth: 3, filters: 256 },
  { depth: 3, filters: 512 },
  { depth: 3, filters: 512 },
];

/**
 * VGG-16, configuration D, with the names under which its authors published it (Simonyan and Zisserman, "Very deep
 * convolutional networks for large-scale image recognition", 2014).
 */
export const vgg16 = describe('VGG-16', [
  layer('input', 'image', { shape: [224, 224, 3] }),
  ...stages.flatMap(({ depth, filters }, index): Described[] => [
    ...Array.from({ length: depth }, (_, place) =>
      layer('conv2d', `conv${index + 1}_${place + 1}`, { filters, kernel: [3, 3], activation: 'relu' }),
    ),
    layer('max-pool2d', `pool${index + 1}`, { poolSize: [2, 2] }),
  ]),
  layer('dense', 'fc6', { units: 4096, activation: 'relu' }),
  layer('dense', 'fc7', { units: 4096, activation: 'relu' }),
  layer('dense', 'fc8', { units: 1000, activation: 'softmax' }),
]);
