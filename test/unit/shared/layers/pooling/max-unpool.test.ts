import { describeKind } from '../describe-kind';

describeKind('max-unpool2d', {
  'undoes a pooling that halves': {
    inputs: [
      [7, 7, 64],
      [7, 7, 64],
    ],
    output: [(7 - 1) * 2 + 2, (7 - 1) * 2 + 2, 64],
    weights: {},
    shapeLines: ['height: (7 − 1) × 2 + 2 = 14', 'width: (7 − 1) × 2 + 2 = 14', 'channels: 64 (unchanged)'],
    summary: ['2×2', 'stride 2'],
  },
  'padding is cut off': {
    settings: { poolSize: 3, stride: 2, padding: [1, 0] },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [
      [64, 56, 56],
      [64, 56, 56],
    ],
    output: [64, (56 - 1) * 2 - 2 * 1 + 3, (56 - 1) * 2 + 3],
    shapeLines: ['height: (56 − 1) × 2 − 2 × 1 + 3 = 111', 'width: (56 − 1) × 2 + 3 = 113', 'channels: 64 (unchanged)'],
    summary: ['3×3', 'stride 2', 'pad 1×0'],
  },
  'the size that the pooling was given': {
    settings: { outputSize: [15, 14] },
    inputs: [
      [7, 7, 64],
      [7, 7, 64],
    ],
    output: [15, 14, 64],
    shapeLines: ['height: 15', 'width: 14', 'channels: 64 (unchanged)'],
    summary: ['2×2', 'stride 2', 'to 15×14'],
  },
  'a size a stride away': {
    settings: { outputSize: [16, 14] },
    inputs: [
      [7, 7, 64],
      [7, 7, 64],
    ],
    refused: 'output-out-of-reach',
    fixes: [{ do: 'set', settings: { outputSize: undefined } }],
  },
  'what one input knows holds for the other': {
    inputs: [
      ['H', 7, null],
      [5, null, 64],
    ],
    output: [(5 - 1) * 2 + 2, (7 - 1) * 2 + 2, 64],
    shapeLines: ['height: (5 − 1) × 2 + 2 = 10', 'width: (7 − 1) × 2 + 2 = 14'],
  },
  'unknown sizes': {
    inputs: [
      ['H', null, 'C'],
      ['H', 'W', 'C'],
    ],
    output: [null, null, 'C'],
    shapeLines: [],
  },
  'a name stays where the windows leave every size': {
    settings: { poolSize: 3, stride: 1, padding: 1 },
    inputs: [
      ['H', 'W', 8],
      ['H', 'W', 8],
    ],
    output: ['H', 'W', 8],
  },
  'indices of another pooling': {
    inputs: [
      [7, 7, 64],
      [7, 7, 32],
    ],
    refused: 'indices-differ',
    fixes: [],
  },
  'indices of another rank': { inputs: [[7, 7, 64], [7]], refused: 'indices-differ' },
  'more padding than there are cells': {
    settings: { padding: 3 },
    inputs: [
      [2, 8, 4],
      [2, 8, 4],
    ],
    refused: 'nothing-left',
    fixes: [{ do: 'set', settings: { padding: undefined } }],
  },
  'a row is no feature map': { inputs: [[8], [8]], refused: 'wrong-rank', fixes: [], assumed: [8] },
});

describeKind('max-unpool1d', {
  'undoes a pooling': {
    settings: { poolSize: 3 },
    order: 'channels-first',
    inputs: [
      [4, 5],
      [4, 5],
    ],
    output: [4, (5 - 1) * 3 + 3],
    summary: ['3', 'stride 3'],
  },
});

describeKind('max-unpool3d', {
  'undoes a pooling': {
    inputs: [
      [2, 3, 4, 5],
      [2, 3, 4, 5],
    ],
    output: [2 * 2, 3 * 2, 4 * 2, 5],
  },
});
