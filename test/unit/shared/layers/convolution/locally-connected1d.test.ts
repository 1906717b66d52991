import { describeKind } from '../describe-kind';

describeKind('locally-connected1d', {
  'filters of its own at each position of a sequence': {
    settings: { filters: 64, kernel: 3 },
    inputs: [[10, 32]],
    output: [10 - 3 + 1, 64],
    weights: { kernel: [8, 3 * 32, 64], bias: [8, 64] },
    learnable: 8 * 32 * (64 * 3) + 8 * 64,
    sum: '8 × 32 × 192 + 8 × 64 = 49,664',
  },
  'with a stride, and only the weights that are used': {
    settings: { filters: 2, kernel: 5, stride: 3, padding: 'same', implementation: '3' },
    rules: 'keras',
    order: 'channels-first',
    inputs: [[3, 8]],
    output: [2, Math.ceil(8 / 3)],
    // Kernels begin at −2, 1 and 4, and see 3, 5 and 4 cells.
    weights: { kernel: [(3 + 5 + 4) * 3 * 2], bias: [3, 2] },
    learnable: (3 + 5 + 4) * 3 * 2 + 3 * 2,
    sum: '12 × 3 × 2 + 3 × 2 = 78',
  },
});
