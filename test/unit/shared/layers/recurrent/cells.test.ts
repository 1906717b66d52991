import { describeKind } from '../describe-kind';

describeKind('lstm-cell', {
  'one step, which gives the state and the cell state': {
    settings: { units: 32 },
    inputs: [[16]],
    outputs: [[32], [32]],
    weights: { kernel: [16, 4 * 32], recurrent_kernel: [32, 4 * 32], bias: [4 * 32] },
    learnable: 4 * (16 * 32 + 32 * 32 + 32),
    sum: '4 × 1,568 = 6,272',
    lines: [
      'inputs: 16',
      'outputs: 32',
      'weights: 16 × 32 = 512',
      'recurrent weights: 32 × 32 = 1,024 (from the step before)',
      'biases: 32 (one a unit)',
      'each gate: 512 + 1,024 + 32 = 1,568',
      'learnable: 4 × 1,568 = 6,272 (input, forget, cell, output)',
    ],
    shapeLines: ['units: 32 (one a unit)'],
    summary: ['32 units'],
  },
  'PyTorch: two bias vectors': {
    settings: { units: 7, expects: 16 },
    rules: 'pytorch',
    inputs: [[16], [7], [7]],
    outputs: [[7], [7]],
    weights: { weight_ih: [4 * 7, 16], weight_hh: [4 * 7, 7], bias_ih: [4 * 7], bias_hh: [4 * 7] },
    learnable: 4 * (16 * 7 + 7 * 7 + 2 * 7),
    sum: '4 × 175 = 700',
  },
  'a sequence is more than a step': {
    settings: { units: 7 },
    inputs: [[20, 16]],
    refused: 'not-a-step',
    fixes: [],
  },
  'one state of two': {
    settings: { units: 7 },
    inputs: [[16], [7]],
    refused: 'states-incomplete',
    fixes: [{ do: 'disconnect', inputs: [1] }],
  },
  'other inputs than it was written for': {
    settings: { units: 7, expects: 3 },
    inputs: [[16]],
    refused: 'inputs-differ',
    fixes: [{ do: 'set', settings: { expects: undefined } }],
  },
});

describeKind('gru-cell', {
  'three gates, with biases for inputs and for state': {
    settings: { units: 5 },
    inputs: [[3]],
    outputs: [[5]],
    weights: { kernel: [3, 3 * 5], recurrent_kernel: [5, 3 * 5], bias: [2, 3 * 5] },
    learnable: 3 * (3 * 5 + 5 * 5 + 2 * 5),
    sum: '3 × 50 = 150',
    summary: ['5 units'],
  },
  'a reset before the recurrent weights': {
    settings: { units: 5, resetAfter: false },
    inputs: [[3]],
    outputs: [[5]],
    weights: { kernel: [3, 3 * 5], recurrent_kernel: [5, 3 * 5], bias: [3 * 5] },
    learnable: 3 * (3 * 5 + 5 * 5 + 5),
    sum: '3 × 45 = 135',
    summary: ['5 units', 'reset before'],
  },
  'which PyTorch does not have': {
    settings: { units: 5, resetAfter: false },
    rules: 'pytorch',
    inputs: [[3]],
    refused: 'not-in-framework',
    fixes: [
      { do: 'set', settings: { resetAfter: undefined } },
      { do: 'rules', rules: 'keras' },
    ],
  },
});

describeKind('simple-rnn-cell', {
  'one sum a unit': {
    settings: { units: 5, bias: false, activation: 'relu' },
    inputs: [[3], [5]],
    outputs: [[5]],
    weights: { kernel: [3, 5], recurrent_kernel: [5, 5] },
    learnable: 3 * 5 + 5 * 5,
    sum: '3 × 5 + 5 × 5 = 40',
    summary: ['5 units', 'ReLU', 'no bias'],
  },
  'an unknown number of features': { settings: { units: 5 }, inputs: [[null]], refused: 'unknown-axis' },
});
