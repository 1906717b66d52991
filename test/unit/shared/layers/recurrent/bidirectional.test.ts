import { describeKind } from '../describe-kind';

const lstm = (settings: { readonly [name: string]: number | boolean }) => ({ kind: 'lstm', settings });
const simple = (settings: { readonly [name: string]: number | boolean }) => ({ kind: 'simple-rnn', settings });

const ofSimple = (inputs: number, units: number): number => inputs * units + units * units + units;

describeKind('bidirectional', {
  'twice the layer, one beside the other': {
    settings: { layer: lstm({ units: 32 }) },
    rules: 'keras',
    inputs: [[20, 16]],
    outputs: [[32 + 32]],
    weights: {
      'forward/kernel': [16, 4 * 32],
      'forward/recurrent_kernel': [32, 4 * 32],
      'forward/bias': [4 * 32],
      'backward/kernel': [16, 4 * 32],
      'backward/recurrent_kernel': [32, 4 * 32],
      'backward/bias': [4 * 32],
    },
    learnable: 2 * 4 * (16 * 32 + 32 * 32 + 32),
    sum: '2 × 6,272 = 12,544',
    lines: [
      'inputs: 16 (at each step)',
      'outputs: 32',
      'weights: 16 × 32 = 512',
      'recurrent weights: 32 × 32 = 1,024 (from the step before)',
      'biases: 32 (one a unit)',
      'each gate: 512 + 1,024 + 32 = 1,568',
      'each direction: 4 × 1,568 = 6,272 (input, forget, cell, output)',
      'learnable: 2 × 6,272 = 12,544 (forward and backward)',
    ],
    shapeLines: ['units: 32 + 32 = 64 (forward and backward)'],
    summary: ['LSTM 32', 'concat'],
  },
  'added up': {
    settings: { layer: lstm({ units: 2, returnSequences: true }), merge: 'sum' },
    inputs: [['T', 3]],
    outputs: [['T', 2]],
    learnable: 2 * 4 * (3 * 2 + 2 * 2 + 2),
    sum: '2 × 48 = 96',
    shapeLines: ['units: 2 (one a unit)'],
    summary: ['LSTM 2', 'sum'],
  },
  'both by themselves, with their states': {
    settings: { layer: lstm({ units: 2, returnState: true }), merge: 'none' },
    inputs: [[7, 3]],
    outputs: [[2], [2], [2], [2], [2], [2]],
    learnable: 2 * 4 * (3 * 2 + 2 * 2 + 2),
    sum: '2 × 48 = 96',
    summary: ['LSTM 2', 'two outputs'],
  },
  'another layer backward: a line for each': {
    settings: { layer: simple({ units: 4 }), backward: simple({ units: 5, goBackwards: true }) },
    inputs: [[7, 3]],
    outputs: [[4 + 5]],
    learnable: ofSimple(3, 4) + ofSimple(3, 5),
    sum: '32 + 45 = 77',
    lines: ['forward: 12 + 16 + 4 = 32', 'backward: 15 + 25 + 5 = 45', 'learnable: 32 + 45 = 77'],
    shapeLines: ['units: 4 + 5 = 9 (forward and backward)'],
  },
  'from the states of both directions': {
    settings: { layer: simple({ units: 4 }) },
    inputs: [[7, 3], [4], [4]],
    outputs: [[4 + 4]],
    learnable: 2 * ofSimple(3, 4),
    sum: '2 × 32 = 64',
  },
  'over stacked cells, whose states are theirs in order': {
    settings: {
      layer: {
        kind: 'rnn',
        settings: {
          cells: [
            { kind: 'simple-rnn-cell', settings: { units: 4 } },
            { kind: 'lstm-cell', settings: { units: 2 } },
          ],
          returnState: true,
        },
      },
    },
    inputs: [[7, 3]],
    outputs: [[2 + 2], [4], [2], [2], [4], [2], [2]],
    learnable: 2 * (ofSimple(3, 4) + 4 * (4 * 2 + 2 * 2 + 2)),
    sum: '2 × 88 = 176',
  },
  'over a convolutional LSTM': {
    settings: { layer: { kind: 'conv-lstm2d', settings: { filters: 2, kernel: [3, 3], returnSequences: true } } },
    inputs: [[5, 8, 6, 3]],
    outputs: [[5, 8, 6, 2 + 2]],
    learnable: 2 * 4 * (3 * 3 * 3 * 2 + 3 * 3 * 2 * 2 + 2),
    sum: '2 × 368 = 736',
    shapeLines: [
      'height: ⌈8 ÷ 1⌉ = 8 (zero padding)',
      'width: ⌈6 ÷ 1⌉ = 6 (zero padding)',
      'channels: 2 + 2 = 4 (forward and backward)',
    ],
  },
  'two of those of PyTorch': {
    settings: { layer: simple({ units: 4 }) },
    rules: 'pytorch',
    inputs: [[7, 3]],
    outputs: [[7, 4 + 4]],
    weights: {
      'forward.weight_ih_l0': [4, 3],
      'forward.weight_hh_l0': [4, 4],
      'forward.bias_ih_l0': [4],
      'forward.bias_hh_l0': [4],
      'backward.weight_ih_l0': [4, 3],
      'backward.weight_hh_l0': [4, 4],
      'backward.bias_ih_l0': [4],
      'backward.bias_hh_l0': [4],
    },
    learnable: 2 * (ofSimple(3, 4) + 4),
    sum: '2 × 36 = 72',
  },

  'a layer that goes backward already': {
    settings: { layer: lstm({ units: 2, goBackwards: true }) },
    inputs: [[7, 3]],
    refused: 'directions-agree',
    fixes: [{ do: 'set', settings: { layer: lstm({ units: 2, goBackwards: false }) } }],
    assumed: [2 + 2],
  },
  'a backward layer that goes forward': {
    settings: { layer: lstm({ units: 2 }), backward: lstm({ units: 2 }) },
    inputs: [[7, 3]],
    refused: 'directions-agree',
    fixes: [{ do: 'set', settings: { backward: lstm({ units: 2, goBackwards: true }) } }],
  },
  'sizes that cannot be added': {
    settings: { layer: lstm({ units: 2 }), backward: lstm({ units: 3, goBackwards: true }), merge: 'sum' },
    inputs: [[7, 3]],
    refused: 'directions-differ',
    fixes: [{ do: 'set', settings: { backward: undefined } }],
    assumed: null,
  },
  'a sequence and a last step': {
    settings: {
      layer: lstm({ units: 2 }),
      backward: lstm({ units: 2, goBackwards: true, returnSequences: true }),
    },
    inputs: [[7, 3]],
    refused: 'directions-differ',
  },
  'one that returns its state, and one that does not': {
    settings: { layer: lstm({ units: 2 }), backward: lstm({ units: 2, goBackwards: true, returnState: true }) },
    inputs: [[7, 3]],
    refused: 'directions-differ',
  },
  'the states of one direction': {
    settings: { layer: lstm({ units: 2 }) },
    inputs: [[7, 3], [2], [2]],
    refused: 'states-incomplete',
    fixes: [{ do: 'disconnect', inputs: [1, 2] }],
  },
  'a layer inside that is refused, with what helps it': {
    settings: { layer: lstm({ units: 2, layers: 2 }) },
    rules: 'keras',
    inputs: [[7, 3]],
    refused: 'not-in-framework',
    fixes: [
      { do: 'set', settings: { layer: lstm({ units: 2 }) } },
      { do: 'rules', rules: 'pytorch' },
    ],
  },
  'a backward layer that is refused': {
    settings: { layer: lstm({ units: 2 }), backward: lstm({ goBackwards: true }) },
    inputs: [[7, 3]],
    refused: 'setting-missing',
    fixes: [{ do: 'set', settings: { backward: lstm({ goBackwards: true, units: 64 }) } }],
  },
  'a single step': { settings: { layer: lstm({ units: 2 }) }, inputs: [[3]], refused: 'not-a-sequence', assumed: [4] },
  'a layer that goes nowhere': {
    settings: { layer: { kind: 'dense', settings: { units: 2 } } },
    inputs: [[7, 3]],
    refused: 'setting-refused',
  },
});
