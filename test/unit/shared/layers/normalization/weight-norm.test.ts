import { describeKind } from '../describe-kind';

const dense = { kind: 'dense', settings: { units: 3 } };
const conv2d = { kind: 'conv2d', settings: { filters: 6, kernel: [3, 3], groups: 2 } };
const transposed = { kind: 'conv-transpose2d', settings: { filters: 6, kernel: [3, 3], bias: false } };

describeKind('weight-norm', {
  'a dense layer, with a length for each unit': {
    settings: { layer: dense },
    rules: 'keras',
    inputs: [[4]],
    output: [3],
    weights: { kernel: [4, 3], g: [3], bias: [3] },
    learnable: 4 * 3 + 3 + 3,
    sum: '4 × 3 + 3 + 3 = 18',
    lines: [
      'inputs: 4',
      'outputs: 3',
      'weights: 4 × 3 = 12',
      'biases: 3 (one a unit)',
      'lengths: 3 (one an output)',
      'learnable: 12 + 3 + 3 = 18',
    ],
    shapeLines: ['units: 3 (one a unit)'],
    summary: ['Dense 3'],
  },
  'to PyTorch a length for each filter': {
    settings: { layer: conv2d },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[4, 8, 8]],
    output: [6, 6, 6],
    weights: { bias: [6], weight_g: [6, 1, 1, 1], weight_v: [6, 2, 3, 3] },
    learnable: (4 / 2) * (6 * 3 * 3) + 6 + 6,
    sum: '2 × 54 + 6 + 6 = 120',
  },
  'and of a transposed convolution one for each channel that arrives': {
    settings: { layer: transposed },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[4, 8, 8]],
    weights: { weight_g: [4, 1, 1, 1], weight_v: [4, 6, 3, 3] },
    learnable: 4 * (6 * 3 * 3) + 4,
    sum: '4 × 54 + 4 = 220',
    lines: [
      'inputs: 4',
      'outputs: 6 × 3 × 3 = 54',
      'weights: 4 × 54 = 216',
      'biases: 0 (no bias)',
      'lengths: 4 (one on the first axis)',
      'learnable: 216 + 4 = 220',
    ],
  },
  'a table of vectors': {
    settings: { layer: { kind: 'embedding', settings: { vocabulary: 7, dimensions: 5 } } },
    rules: 'pytorch',
    inputs: [['T']],
    output: ['T', 5],
    weights: { weight_g: [7, 1], weight_v: [7, 5] },
    learnable: 7 * 5 + 7,
    sum: '7 × 5 + 7 = 42',
  },
  'what is missing inside': {
    settings: { layer: { kind: 'dense', settings: {} } },
    inputs: [[4]],
    refused: 'setting-missing',
    fixes: [{ do: 'set', settings: { layer: { kind: 'dense', settings: { units: 64 } } } }],
    assumed: null,
  },
});
