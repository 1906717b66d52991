import { describeKind } from '../describe-kind';

describeKind('separable-conv1d', {
  'each channel of a sequence by itself, then all of them together': {
    settings: { filters: 6, kernel: 2, depthMultiplier: 6, padding: 'same', dilation: 2 },
    rules: 'keras',
    inputs: [[4, 4]],
    output: [4, 6],
    weights: { depthwise_kernel: [2, 4, 6], pointwise_kernel: [1, 4 * 6, 6], bias: [6] },
    learnable: 4 * 6 * 2 + 4 * 6 * 6 + 6,
    sum: '4 × 6 × 2 + 24 × 6 + 6 = 198',
  },
  'by PyTorch, channels first': {
    settings: { filters: 6, kernel: 2 },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[4, 5]],
    output: [6, 5 - 2 + 1],
    weights: { 'depthwise.weight': [4, 1, 2], 'pointwise.weight': [6, 4, 1], 'pointwise.bias': [6] },
    learnable: 4 * 2 + 4 * 6 + 6,
    sum: '4 × 1 × 2 + 4 × 6 + 6 = 38',
  },
});
