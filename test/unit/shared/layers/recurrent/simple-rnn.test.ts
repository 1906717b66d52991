import { describeKind } from '../describe-kind';

describeKind('simple-rnn', {
  'one sum a unit, over the inputs and the state': {
    settings: { units: 5 },
    inputs: [[7, 3]],
    outputs: [[5]],
    weights: { kernel: [3, 5], recurrent_kernel: [5, 5], bias: [5] },
    learnable: 3 * 5 + 5 * 5 + 5,
    sum: '3 × 5 + 5 × 5 + 5 = 45',
    lines: [
      'inputs: 3 (at each step)',
      'outputs: 5',
      'weights: 3 × 5 = 15',
      'recurrent weights: 5 × 5 = 25 (from the step before)',
      'biases: 5 (one a unit)',
      'learnable: 15 + 25 + 5 = 45',
    ],
    summary: ['5 units'],
  },
  'PyTorch: two bias vectors, for each direction': {
    settings: { units: 5, bidirectional: true, activation: 'relu' },
    rules: 'pytorch',
    inputs: [[7, 3]],
    outputs: [
      [7, 2 * 5],
      [2, 5],
    ],
    weights: {
      weight_ih_l0: [5, 3],
      weight_hh_l0: [5, 5],
      bias_ih_l0: [5],
      bias_hh_l0: [5],
      weight_ih_l0_reverse: [5, 3],
      weight_hh_l0_reverse: [5, 5],
      bias_ih_l0_reverse: [5],
      bias_hh_l0_reverse: [5],
    },
    learnable: 2 * (3 * 5 + 5 * 5 + 2 * 5),
    sum: '2 × 50 = 100',
    summary: ['5 units', 'sequences', 'bidirectional', 'ReLU'],
  },
  'a sequence and its last state': {
    settings: { units: 5, returnSequences: true, returnState: true, activation: 'linear' },
    inputs: [[7, 3]],
    outputs: [[7, 5], [5]],
    learnable: 3 * 5 + 5 * 5 + 5,
    sum: '3 × 5 + 5 × 5 + 5 = 45',
    summary: ['5 units', 'sequences', 'no activation'],
  },
  'an unknown number of features': { settings: { units: 5 }, inputs: [[7, null]], refused: 'unknown-axis' },
});
