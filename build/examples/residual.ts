import { describe } from './assemble';
import type { Described } from './describe';
import { layer } from './describe';

/** A convolution without biases, which the normalization after it would only take away again. */
const convolution = (
  name: string,
  filters: number,
  size: number,
  stride: number,
  after?: readonly string[],
): Described =>
  layer(
    'conv2d',
    name,
    {
      ...{ filters, kernel: [size, size], padding: 'same', bias: false },
      ...(stride > 1 && { stride: [stride, stride] }),
    },
    after,
  );

const normalized = (name: string, filters: number, stride: number, after?: readonly string[]): Described[] => [
  convolution(`${name}_conv`, filters, 3, stride, after),
  layer('batch-norm', `${name}_bn`),
];

const rectified = (name: string): Described => layer('activation', `${name}_relu`, { function: 'relu' });

/** Two convolutions and a way around them. Where the stride or the width changes, the way around is projected. */
function unit(name: string, input: string, filters: number, stride: number): Described[] {
  const projected = stride > 1;
  return [
    ...normalized(`${name}_1`, filters, stride, [input]),
    rectified(`${name}_1`),
    ...normalized(`${name}_2`, filters, 1),
    ...(projected
      ? [convolution(`${name}_project`, filters, 1, stride, [input]), layer('batch-norm', `${name}_project_bn`)]
      : []),
    layer('add', `${name}_add`, {}, [`${name}_2_bn`, projected ? `${name}_project_bn` : input]),
    rectified(name),
  ];
}

/** Three residual units, layer by layer and counted as Keras counts. */
export const residual = describe(
  'A small residual network',
  [
    layer('input', 'image', { shape: [32, 32, 3] }),
    ...normalized('stem', 16, 1),
    rectified('stem'),
    ...unit('unit1', 'stem_relu', 16, 1),
    ...unit('unit2', 'unit1_relu', 32, 2),
    ...unit('unit3', 'unit2_relu', 64, 2),
    layer('global-average-pool2d', 'pool'),
    layer('dense', 'classes', { units: 10, activation: 'softmax' }),
  ],
  {
    rules: 'keras',
    description:
      'Three residual units for images of 32×32 in ten classes, layer by layer. Where an image gets smaller and deeper, the way around is projected by a convolution of 1×1. Keras counts the moving means and variances of the normalizations as parameters that are not trainable.',
    source: 'He, Zhang, Ren, Sun, “Deep residual learning for image recognition”, 2015, section 4.2',
  },
);
