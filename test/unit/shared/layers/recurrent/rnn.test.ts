import { describeKind } from '../describe-kind';

const lstm = (units: number) => ({ kind: 'lstm-cell', settings: { units } });
const gru = (units: number) => ({ kind: 'gru-cell', settings: { units } });
const simple = (units: number) => ({ kind: 'simple-rnn-cell', settings: { units } });

const ofLstm = (inputs: number, units: number): number => 4 * (inputs * units + units * units + units);

describeKind('rnn', {
  'over one cell: its own lines': {
    settings: { cells: [lstm(3)], returnState: true },
    inputs: [[5, 10]],
    outputs: [[3], [3], [3]],
    weights: { kernel: [10, 4 * 3], recurrent_kernel: [3, 4 * 3], bias: [4 * 3] },
    learnable: ofLstm(10, 3),
    sum: '4 × 42 = 168',
    lines: [
      'inputs: 10',
      'outputs: 3',
      'weights: 10 × 3 = 30',
      'recurrent weights: 3 × 3 = 9 (from the step before)',
      'biases: 3 (one a unit)',
      'each gate: 30 + 9 + 3 = 42',
      'learnable: 4 × 42 = 168 (input, forget, cell, output)',
    ],
    shapeLines: ['units: 3 (one a unit)'],
    summary: ['LSTM cell 3'],
  },
  'over several: a line for each, and their states in order': {
    settings: { cells: [lstm(5), gru(4), simple(11)], returnSequences: true, returnState: true, goBackwards: true },
    inputs: [['T', 10]],
    outputs: [['T', 11], [5], [5], [4], [11]],
    weights: {
      'cell_1/kernel': [10, 4 * 5],
      'cell_1/recurrent_kernel': [5, 4 * 5],
      'cell_1/bias': [4 * 5],
      'cell_2/kernel': [5, 3 * 4],
      'cell_2/recurrent_kernel': [4, 3 * 4],
      'cell_2/bias': [2, 3 * 4],
      'cell_3/kernel': [4, 11],
      'cell_3/recurrent_kernel': [11, 11],
      'cell_3/bias': [11],
    },
    learnable: ofLstm(10, 5) + 3 * (5 * 4 + 4 * 4 + 2 * 4) + (4 * 11 + 11 * 11 + 11),
    sum: '4 × 80 + 3 × 44 + 176 = 628',
    lines: [
      'cell_1: 4 × 80 = 320 (input, forget, cell, output)',
      'cell_2: 3 × 44 = 132 (update, reset, candidate)',
      'cell_3: 44 + 121 + 11 = 176',
      'learnable: 320 + 132 + 176 = 628',
    ],
    shapeLines: ['units: 11 (one a unit)'],
    summary: ['LSTM cell 5', 'GRU cell 4', 'SimpleRNN cell 11', 'sequences', 'backwards'],
  },
  'the states of the last cell first, as in Keras 2.0': {
    settings: { cells: [lstm(5), simple(4)], returnState: true, reversedStates: true },
    inputs: [[6, 10], [4], [5], [5]],
    outputs: [[4], [4], [5], [5]],
    learnable: ofLstm(10, 5) + (5 * 4 + 4 * 4 + 4),
    sum: '4 × 80 + 40 = 360',
  },
  'cells by the rules of PyTorch': {
    settings: { cells: [simple(2), simple(3)], returnState: false },
    rules: 'pytorch',
    inputs: [[6, 10]],
    outputs: [[6, 3]],
    weights: {
      'cell_1.weight_ih': [2, 10],
      'cell_1.weight_hh': [2, 2],
      'cell_1.bias_ih': [2],
      'cell_1.bias_hh': [2],
      'cell_2.weight_ih': [3, 2],
      'cell_2.weight_hh': [3, 3],
      'cell_2.bias_ih': [3],
      'cell_2.bias_hh': [3],
    },
    learnable: 10 * 2 + 2 * 2 + 2 * 2 + (2 * 3 + 3 * 3 + 2 * 3),
    sum: '28 + 21 = 49',
  },

  'states for some of the cells': {
    settings: { cells: [simple(2), simple(3)] },
    inputs: [[6, 10], [2]],
    refused: 'states-incomplete',
    fixes: [{ do: 'disconnect', inputs: [1] }],
  },
  'a single step': {
    settings: { cells: [simple(2)], returnSequences: true },
    inputs: [[6]],
    refused: 'not-a-sequence',
    assumed: [null, 2],
  },
  'a cell without units': {
    settings: { cells: [{ kind: 'lstm-cell', settings: {} }] },
    inputs: [[6, 10]],
    refused: 'setting-missing',
    assumed: null,
  },
  'a layer that is no cell': {
    settings: { cells: [{ kind: 'dense', settings: { units: 3 } }] },
    inputs: [[6, 10]],
    refused: 'setting-refused',
  },
  'no cells': { settings: { cells: [] }, inputs: [[6, 10]], refused: 'setting-refused' },
});

describeKind('stacked-rnn-cells', {
  'one step through cells, and what they carry on': {
    settings: { cells: [lstm(5), simple(4)] },
    inputs: [[10]],
    outputs: [[4], [5], [5], [4]],
    learnable: ofLstm(10, 5) + (5 * 4 + 4 * 4 + 4),
    sum: '4 × 80 + 40 = 360',
    lines: [
      'cell_1: 4 × 80 = 320 (input, forget, cell, output)',
      'cell_2: 20 + 16 + 4 = 40',
      'learnable: 320 + 40 = 360',
    ],
    shapeLines: ['units: 4 (one a unit)'],
    summary: ['LSTM cell 5', 'SimpleRNN cell 4'],
  },
  'from all states': {
    settings: { cells: [simple(5), simple(4)] },
    inputs: [[10], [5], [4]],
    output: [4],
    learnable: 10 * 5 + 5 * 5 + 5 + (5 * 4 + 4 * 4 + 4),
    sum: '80 + 40 = 120',
  },
  'a state of another size': {
    settings: { cells: [simple(5), simple(4)] },
    inputs: [[10], [5], [5]],
    refused: 'state-differs',
    fixes: [{ do: 'disconnect', inputs: [1, 2] }],
  },
  'a sequence': { settings: { cells: [simple(5)] }, inputs: [[6, 10]], refused: 'not-a-step' },
});
