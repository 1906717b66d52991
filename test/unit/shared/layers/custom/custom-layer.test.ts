import { describeKind } from '../describe-kind';

describeKind('custom-layer', {
  'keeps the shape where nothing is stated': { settings: {}, inputs: [[20, 20, 3]], output: [20, 20, 3] },
  'names the axes of a map': {
    settings: { output: 'height/2, width/2, 2*channels' },
    inputs: [[20, 10, 3]],
    output: [20 / 2, 10 / 2, 2 * 3],
    summary: ['height/2, width/2, 2*channels'],
  },
  'uses numbers of its own, each of which may use those before it': {
    settings: {
      values: 'kernel = 5, maps = 16, edges = 4*maps - 4',
      output: 'height - kernel + 1, width - kernel + 1, maps',
      weights: 'kernels: edges, kernel, kernel; bias: maps',
    },
    inputs: [[14, 14, 6]],
    output: [14 - 5 + 1, 14 - 5 + 1, 16],
    weights: { kernels: [4 * 16 - 4, 5, 5], bias: [16] },
    learnable: (4 * 16 - 4) * 5 * 5 + 16,
    sum: '60 × 5 × 5 + 16 = 1,516',
  },
  'has the functions of every formula': {
    settings: { output: 'min(height, 7), max(width, 32), floor(channels/2) + ceil(channels/2) + round(channels/4)' },
    inputs: [[20, 20, 3]],
    output: [7, 32, 1 + 2 + 1],
  },
  'gives an unknown axis on, and computes what does not rest on it': {
    settings: { output: 'length, 2*features', weights: 'scale: features' },
    inputs: [['T', 8]],
    output: ['T', 16],
    learnable: 8,
    sum: '8',
  },
  'refuses a weight that rests on an unknown axis': {
    settings: { weights: 'positions: length, features' },
    inputs: [['T', 8]],
    refused: 'unknown-axis',
  },
  'refuses a size that is not whole': {
    settings: { output: 'height/3' },
    inputs: [[20, 20, 3]],
    refused: 'size-refused',
  },
  'refuses a name that nothing has': {
    settings: { output: 'depth' },
    inputs: [[20, 20, 3]],
    refused: 'formula-broken',
  },
  'refuses a weight without a shape': {
    settings: { weights: 'scale' },
    inputs: [[20, 20, 3]],
    refused: 'not-stated-so',
  },
});
