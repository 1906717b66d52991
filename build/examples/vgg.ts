import type { Document } from '../../shared/document/document';
import { describe } from './assemble';
import type { Described } from './describe';
import { layer } from './describe';

/** With how many filters the convolutions of each stage are made. */
const filtersOf = [64, 128, 256, 512, 512];

const stage = (number: number, depth: number, filters: number): readonly Described[] => [
  ...Array.from({ length: depth }, (_, place) =>
    layer('conv2d', `conv${number}_${place + 1}`, {
      ...{ filters, kernel: [3, 3], padding: 'same', activation: 'relu' },
    }),
  ),
  layer('max-pool2d', `pool${number}`, { poolSize: [2, 2] }),
];

/** VGG with the names under which its authors published it. @param depths how many convolutions each stage has */
const vgg = (title: string, depths: readonly number[], description: string): Document =>
  describe(
    title,
    [
      layer('input', 'image', { shape: [224, 224, 3] }),
      ...depths.flatMap((depth, index) => stage(index + 1, depth, filtersOf[index] ?? 0)),
      layer('flatten', 'flatten'),
      layer('dense', 'fc6', { units: 4096, activation: 'relu' }),
      layer('dense', 'fc7', { units: 4096, activation: 'relu' }),
      layer('dense', 'fc8', { units: 1000, activation: 'softmax' }),
    ],
    {
      rules: 'keras',
      description,
      source:
        'Simonyan, Zisserman, “Very deep convolutional networks for large-scale image recognition”, 2014; keras.applications.vgg16 and vgg19, torchvision.models.vgg',
    },
  );

export const vgg16 = vgg(
  'VGG-16',
  [2, 2, 3, 3, 3],
  'Nothing but convolutions of 3×3, one on another: two see as much as one of 5×5, three as one of 7×7, with fewer parameters. Three quarters of all parameters are in one layer, the first dense one, which sees 7 × 7 × 512 inputs.',
);

export const vgg19 = vgg(
  'VGG-19',
  [2, 2, 4, 4, 4],
  'VGG-16 with one more convolution in each of the last three stages. It has hardly more parameters, since the dense layers hold most of them, and needs a quarter more of multiplications.',
);
