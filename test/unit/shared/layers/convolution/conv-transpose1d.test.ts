import { describeKind } from '../describe-kind';

describeKind('conv-transpose1d', {
  'Keras: a sequence grows by its stride': {
    settings: { filters: 8, kernel: 3, stride: 2 },
    rules: 'keras',
    inputs: [[7, 16]],
    output: [(7 - 1) * 2 + 3, 8],
    weights: { kernel: [3, 8, 16], bias: [8] },
    learnable: 16 * (8 * 3) + 8,
    sum: '16 × 24 + 8 = 392',
    shapeLines: ['length: (7 − 1) × 2 + max(3, 2) = 15', 'channels: 8 (one a filter)'],
    summary: ['3', '8 filters', 'stride 2', 'valid'],
  },
  'the same, by PyTorch': {
    settings: { filters: 8, kernel: 3, stride: 2 },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[16, 7]],
    output: [8, (7 - 1) * 2 + 3],
    weights: { weight: [16, 8, 3], bias: [8] },
    learnable: 16 * (8 * 3) + 8,
    sum: '16 × 24 + 8 = 392',
  },
  'after a dense layer': {
    settings: { filters: 8, kernel: 3, stride: 2 },
    inputs: [[16]],
    seen: [1, 16],
    output: [2, 8],
    learnable: 16 * (8 * 3) + 8,
    sum: '16 × 24 + 8 = 392',
    notes: ['nodes-as-channels'],
  },
  'a feature map is no sequence': { settings: { filters: 8, kernel: 3 }, inputs: [[7, 7, 16]], refused: 'wrong-rank' },
});
