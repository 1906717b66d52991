import { describeKind } from '../describe-kind';

const settings = { outputSize: [8, 5], kernel: 3, padding: 1 };

describeKind('fold', {
  'what a window saw, put together again': {
    settings,
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[36, (8 + 1 + 1 - 3 + 1) * (5 + 1 + 1 - 3 + 1)]],
    output: [36 / (3 * 3), 8, 5],
    weights: {},
    shapeLines: ['height: 8', 'width: 5', 'channels: 36 ÷ (3 × 3) = 4'],
    summary: ['8×5', '3×3', 'pad 1'],
  },
  'channels last': { settings, inputs: [[8 * 5, 36]], output: [8, 5, 36 / 9] },
  'an unknown number of positions': { settings, inputs: [['L', 36]], output: [8, 5, 4] },
  'unknown channels': { settings, inputs: [[8 * 5, 'C']], output: [8, 5, null], shapeLines: ['height: 8', 'width: 5'] },
  'a window of one cell keeps them': {
    settings: { outputSize: 2, kernel: 1 },
    inputs: [[2 * 2, 'C']],
    output: [2, 2, 'C'],
    summary: ['2×2', '1×1'],
  },
  'too few positions': { settings, inputs: [[39, 36]], refused: 'positions-differ', assumed: [8, 5, null] },
  'channels that cannot be parted': { settings, inputs: [[40, 35]], refused: 'indivisible' },
  'a window larger than the map': {
    settings: { outputSize: 2, kernel: 3 },
    inputs: [[1, 9]],
    refused: 'window-too-large',
  },
  'a feature map is not what a window saw': { settings, inputs: [[8, 8, 3]], refused: 'wrong-rank' },
});
