import { describeKind } from '../describe-kind';

describeKind('depthwise-conv1d', {
  'one filter for each channel of a sequence': {
    settings: { kernel: 3 },
    rules: 'keras',
    inputs: [[32, 16]],
    output: [32 - 3 + 1, 16],
    weights: { kernel: [3, 16, 1], bias: [16] },
    learnable: 16 * (1 * 3) + 16,
    sum: '16 × 3 + 16 × 1 = 64',
    shapeLines: ['length: ⌊(32 − 3) ÷ 1⌋ + 1 = 30', 'channels: 16 × 1 = 16 (the multiplier for each input channel)'],
  },
  'by PyTorch, channels first': {
    settings: { kernel: 2, depthMultiplier: 6, stride: 2 },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[4, 5]],
    output: [4 * 6, Math.floor((5 - 2) / 2) + 1],
    weights: { weight: [4 * 6, 1, 2], bias: [4 * 6] },
    learnable: 4 * (6 * 2) + 4 * 6,
    sum: '4 × 12 + 4 × 6 = 72',
  },
  'after a dense layer': {
    settings: { kernel: 3 },
    inputs: [[16]],
    seen: [1, 16],
    output: [1, 16],
    learnable: 16 * (1 * 3) + 16,
    sum: '16 × 3 + 16 × 1 = 64',
    notes: ['nodes-as-channels'],
  },
});
