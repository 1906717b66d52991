import { describeKind } from '../describe-kind';

describeKind('conv-transpose3d', {
  'Keras: a volume grows on each axis': {
    settings: { filters: 5, kernel: 2, stride: [2, 1, 3] },
    rules: 'keras',
    inputs: [[8, 8, 8, 4]],
    output: [(8 - 1) * 2 + 2, 8 - 1 + 2, (8 - 1) * 3 + 3, 5],
    weights: { kernel: [2, 2, 2, 5, 4], bias: [5] },
    learnable: 4 * (5 * 2 * 2 * 2) + 5,
    sum: '4 × 40 + 5 = 165',
    shapeLines: [
      'depth: (8 − 1) × 2 + max(2, 2) = 16',
      'height: (8 − 1) × 1 + max(2, 1) = 9',
      'width: (8 − 1) × 3 + max(2, 3) = 24',
      'channels: 5 (one a filter)',
    ],
  },
  'PyTorch: padding of its own on each axis': {
    settings: { filters: 5, kernel: 2, stride: 2, padding: [0, 1, 2], groups: 1 },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[4, 8, 8, 8]],
    output: [5, (8 - 1) * 2 + 2, (8 - 1) * 2 + 2 - 2, (8 - 1) * 2 + 2 - 4],
    weights: { weight: [4, 5, 2, 2, 2], bias: [5] },
    learnable: 4 * (5 * 2 * 2 * 2) + 5,
    sum: '4 × 40 + 5 = 165',
  },
});
