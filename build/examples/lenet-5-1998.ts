import { describe } from './assemble';
import type { Described } from './describe';
import { layer } from './describe';

/** Four cells are added, multiplied by a coefficient of the map and a bias is added: two parameters a map. */
const subsampling = (name: string): Described =>
  layer('custom-layer', name, {
    description: 'trainable subsampling',
    output: 'height/2, width/2, channels',
    weights: 'coefficient: channels; bias: channels',
  });

/** Which of the six maps of S2 each of the sixteen maps of C3 sees: the paper’s table I. */
const connections = [
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
  [0, 4, 5],
  [0, 1, 5],
  [0, 1, 2, 3],
  [1, 2, 3, 4],
  [2, 3, 4, 5],
  [0, 3, 4, 5],
  [0, 1, 4, 5],
  [0, 1, 2, 5],
  [0, 1, 3, 4],
  [1, 2, 4, 5],
  [0, 2, 3, 5],
  [0, 1, 2, 3, 4, 5],
];

export const lenet5Of1998 = describe(
  'LeNet-5 (1998)',
  [
    layer('input', 'image', { shape: [32, 32, 1] }),
    layer('conv2d', 'C1', { filters: 6, kernel: [5, 5], padding: 'valid', activation: 'tanh' }),
    subsampling('S2'),
    layer('custom-layer', 'C3', {
      description: `${connections.flat().length} of 6 × 16 connections`,
      values: `maps = ${connections.length}, connections = ${connections.flat().length}, size = 5`,
      output: 'height - size + 1, width - size + 1, maps',
      weights: 'kernels: connections, size, size; bias: maps',
    }),
    subsampling('S4'),
    layer('conv2d', 'C5', { filters: 120, kernel: [5, 5], padding: 'valid', activation: 'tanh' }),
    layer('flatten', 'flatten'),
    layer('dense', 'F6', { units: 84, activation: 'tanh' }),
    layer('custom-layer', 'digits', { description: 'distance to drawn digits', output: '10' }),
  ],
  {
    description:
      'LeNet-5 as it was published. Its subsampling learns a coefficient and a bias for each map. Its third layer sees a choice of maps, 60 connections of 96, so that its maps have to find different things. At the end are distances to pictures of the digits that were drawn by hand and are not learned.',
    source: 'LeCun, Bottou, Bengio, Haffner, “Gradient-based learning applied to document recognition”, 1998',
  },
);
