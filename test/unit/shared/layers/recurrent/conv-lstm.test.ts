import { describeKind } from '../describe-kind';

describeKind('conv-lstm2d', {
  'four gates, each with filters over the frame and over the state': {
    settings: { filters: 8, kernel: [3, 3] },
    rules: 'keras',
    inputs: [[5, 16, 16, 3]],
    outputs: [[14, 14, 8]],
    weights: { kernel: [3, 3, 3, 4 * 8], recurrent_kernel: [3, 3, 8, 4 * 8], bias: [4 * 8] },
    learnable: 4 * (3 * 8 * 3 * 3 + 8 * 8 * 3 * 3 + 8),
    sum: '4 × 800 = 3,200',
    lines: [
      'inputs: 3 (channels)',
      'outputs: 8 × 3 × 3 = 72',
      'weights: 3 × 72 = 216',
      'recurrent weights: 8 × 72 = 576 (from the step before)',
      'biases: 8 (one a filter)',
      'each gate: 216 + 576 + 8 = 800',
      'learnable: 4 × 800 = 3,200 (input, forget, cell, output)',
    ],
    shapeLines: ['height: ⌊(16 − 3) ÷ 1⌋ + 1 = 14', 'width: ⌊(16 − 3) ÷ 1⌋ + 1 = 14', 'channels: 8 (one a filter)'],
    summary: ['3×3', '8 filters', 'valid'],
  },
  'the sequence and its states, by the padding of the lesson': {
    settings: { filters: 2, kernel: [3, 3], returnSequences: true, returnState: true, stride: [2, 2], bias: false },
    inputs: [['T', 6, 7, 1]],
    outputs: [
      ['T', 3, 4, 2],
      [3, 4, 2],
      [3, 4, 2],
    ],
    weights: { kernel: [3, 3, 1, 4 * 2], recurrent_kernel: [3, 3, 2, 4 * 2] },
    learnable: 4 * (1 * 2 * 3 * 3 + 2 * 2 * 3 * 3),
    sum: '4 × 54 = 216',
    shapeLines: [
      'height: ⌈6 ÷ 2⌉ = 3 (zero padding)',
      'width: ⌈7 ÷ 2⌉ = 4 (zero padding)',
      'channels: 2 (one a filter)',
    ],
    summary: ['3×3', '2 filters', 'stride 2', 'same', 'sequences', 'no bias'],
  },
  'channels first': {
    settings: { filters: 4, kernel: [3, 3], goBackwards: true, activation: 'relu' },
    rules: 'keras',
    order: 'channels-first',
    inputs: [[3, 2, 5, 4]],
    outputs: [[4, 3, 2]],
    weights: { kernel: [3, 3, 2, 4 * 4], recurrent_kernel: [3, 3, 4, 4 * 4], bias: [4 * 4] },
    learnable: 4 * (2 * 4 * 3 * 3 + 4 * 4 * 3 * 3 + 4),
    sum: '4 × 220 = 880',
    summary: ['3×3', '4 filters', 'valid', 'backwards', 'ReLU'],
  },
  'from a state and a cell state': {
    settings: { filters: 1, kernel: [1, 1] },
    inputs: [
      [3, 4, 4, 1],
      [4, 4, 1],
      [4, 4, 1],
    ],
    output: [4, 4, 1],
    learnable: 4 * (1 * 1 + 1 * 1 + 1),
    sum: '4 × 3 = 12',
  },

  'a single frame': {
    settings: { filters: 4, kernel: [3, 3], padding: 'same' },
    inputs: [[8, 8, 3]],
    refused: 'not-a-sequence',
    fixes: [],
    assumed: [null, null, 4],
  },
  'frames of unknown size': {
    settings: { filters: 4, kernel: [3, 3] },
    inputs: [[5, null, 8, 3]],
    refused: 'unknown-axis',
    assumed: [null, 8, 4],
  },
  'frames smaller than the kernel': {
    settings: { filters: 4, kernel: [3, 3] },
    rules: 'keras',
    inputs: [[5, 2, 8, 3]],
    refused: 'window-too-large',
    fixes: [
      { do: 'set', settings: { padding: 'same' } },
      { do: 'set', settings: { kernel: [2, 3] } },
    ],
  },
  'a stride and a dilation': {
    settings: { filters: 4, kernel: [3, 3], stride: [2, 2], dilation: [2, 2] },
    inputs: [[5, 8, 8, 3]],
    refused: 'stride-with-dilation',
    fixes: [
      { do: 'set', settings: { dilation: undefined } },
      { do: 'set', settings: { stride: undefined } },
    ],
  },
  'a state of another size': {
    settings: { filters: 4, kernel: [3, 3] },
    rules: 'keras',
    inputs: [
      [5, 8, 8, 3],
      [8, 8, 4],
      [8, 8, 4],
    ],
    refused: 'state-differs',
    fixes: [{ do: 'disconnect', inputs: [1, 2] }],
  },
});

describeKind('conv-lstm1d', {
  'over signals': {
    settings: { filters: 2, kernel: [3] },
    rules: 'keras',
    inputs: [[5, 16, 3]],
    outputs: [[14, 2]],
    weights: { kernel: [3, 3, 4 * 2], recurrent_kernel: [3, 2, 4 * 2], bias: [4 * 2] },
    learnable: 4 * (3 * 2 * 3 + 2 * 2 * 3 + 2),
    sum: '4 × 32 = 128',
  },
});

describeKind('conv-lstm3d', {
  'over volumes': {
    settings: { filters: 2, kernel: [3, 3, 3] },
    rules: 'keras',
    inputs: [[5, 6, 7, 8, 1]],
    outputs: [[4, 5, 6, 2]],
    weights: { kernel: [3, 3, 3, 1, 4 * 2], recurrent_kernel: [3, 3, 3, 2, 4 * 2], bias: [4 * 2] },
    learnable: 4 * (1 * 2 * 27 + 2 * 2 * 27 + 2),
    sum: '4 × 164 = 656',
  },
});
