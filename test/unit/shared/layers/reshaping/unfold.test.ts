import { describeKind } from '../describe-kind';

describeKind('unfold', {
  'what a window sees, position by position': {
    settings: { kernel: [3, 2] },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[4, 8, 9]],
    output: [4 * 3 * 2, (8 - 3 + 1) * (9 - 2 + 1)],
    weights: {},
    shapeLines: [
      'length: (⌊(8 − 3) ÷ 1⌋ + 1) × (⌊(9 − 2) ÷ 1⌋ + 1) = 48 (one a position of the window)',
      'channels: 4 × 3 × 2 = 24',
    ],
    summary: ['3×2'],
  },
  'stride, padding and dilation': {
    settings: { kernel: 2, stride: 3, padding: [1, 0], dilation: 2 },
    inputs: [[6, 8, 2]],
    output: [(Math.floor((6 + 1 + 1 - 3) / 3) + 1) * (Math.floor((8 - 3) / 3) + 1), 2 * 2 * 2],
    summary: ['2×2', 'stride 3', 'pad 1 1 0 0', 'dilation 2'],
  },
  'an unknown side': {
    settings: { kernel: 2 },
    inputs: [[null, 8, 2]],
    output: [null, 8],
    shapeLines: ['channels: 2 × 2 × 2 = 8'],
  },
  'unknown channels': { settings: { kernel: 2 }, inputs: [[3, 3, 'C']], output: [2 * 2, null] },
  'a window of one cell keeps them': { settings: { kernel: 1 }, inputs: [[3, 3, 'C']], output: [3 * 3, 'C'] },
  'a window larger than the map': {
    settings: { kernel: [4, 3] },
    inputs: [[3, 6, 1]],
    refused: 'window-too-large',
    fixes: [{ do: 'set', settings: { kernel: [3, 3] } }],
    assumed: [null, null],
  },
  'a row is no feature map': {
    settings: { kernel: 2 },
    inputs: [[64]],
    refused: 'wrong-rank',
    fixes: [],
    assumed: null,
  },
});
