import { describeKind } from '../describe-kind';

describeKind('pixel-shuffle', {
  'channels laid out as cells': {
    settings: { factor: 3 },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[36, 2, 6]],
    output: [36 / (3 * 3), 2 * 3, 6 * 3],
    weights: {},
    shapeLines: ['channels: 36 ÷ (3 × 3) = 4', 'height: 2 × 3 = 6', 'width: 6 × 3 = 18'],
    summary: ['×3'],
  },
  'channels last': { settings: { factor: 2 }, inputs: [[5, 2, 12]], output: [10, 4, 3] },
  'the frames of a video stay': {
    settings: { factor: 2 },
    order: 'channels-first',
    inputs: [['T', 12, 5, 2]],
    output: ['T', 3, 10, 4],
    shapeLines: ['channels: 12 ÷ (2 × 2) = 3', 'height: 5 × 2 = 10', 'width: 2 × 2 = 4'],
  },
  'unknown sizes': { settings: { factor: 2 }, inputs: [['H', 4, null]], output: [null, 8, null] },
  'by 1 nothing changes': { settings: { factor: 1 }, inputs: [['H', 4, 'C']], output: ['H', 4, 'C'] },
  'channels that are not enough': {
    settings: { factor: 4 },
    inputs: [[5, 5, 18]],
    refused: 'indivisible',
    fixes: [{ do: 'set', settings: { factor: 3 } }],
    assumed: [5, 5, 18],
  },
  'a row is no feature map': {
    settings: { factor: 2 },
    inputs: [[64]],
    refused: 'wrong-rank',
    fixes: [],
    assumed: [64],
  },
});
