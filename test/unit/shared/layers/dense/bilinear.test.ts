import { describeKind } from '../describe-kind';

describeKind('bilinear', {
  'every pair of values, and every unit': {
    settings: { units: 7 },
    rules: 'pytorch',
    inputs: [[5], [6]],
    output: [7],
    weights: { weight: [7, 5, 6], bias: [7] },
    learnable: 7 * 5 * 6 + 7,
    sum: '30 × 7 + 7 = 217',
    lines: [
      'inputs: 5 · 6 = 30 (every pair of inputs)',
      'outputs: 7',
      'weights: 30 × 7 = 210',
      'biases: 7 (one a unit)',
      'learnable: 210 + 7 = 217',
    ],
    shapeLines: ['units: 7 (one a unit)'],
    summary: ['7 units'],
  },
  'in the order of axes that Keras has for weights, without biases': {
    settings: { units: 1, bias: false, activation: 'tanh' },
    rules: 'keras',
    inputs: [[5], [6]],
    output: [1],
    weights: { kernel: [5, 6, 1] },
    learnable: 5 * 6,
    sum: '30 × 1 = 30',
    summary: ['1 unit', 'Tanh', 'no bias'],
  },
  'of each step of two sequences': {
    settings: { units: 5 },
    rules: 'pytorch',
    inputs: [
      [7, 3],
      [7, 4],
    ],
    output: [7, 5],
    learnable: 5 * 3 * 4 + 5,
    sum: '12 × 5 + 5 = 65',
    shapeLines: ['units: 5 (one a unit)'],
  },
  'a known number of steps stands for an unknown one, a name for itself': {
    settings: { units: 5 },
    inputs: [
      [null, 'T', 3],
      [9, 'T', 4],
    ],
    output: [9, 'T', 5],
    learnable: 3 * 4 * 5 + 5,
    sum: '12 × 5 + 5 = 65',
  },
  'sequences of unequal length': {
    settings: { units: 5 },
    inputs: [
      [7, 3],
      [8, 4],
    ],
    refused: 'shapes-differ',
    fixes: [{ do: 'disconnect', inputs: [1] }],
    assumed: [7, 5],
  },
  'an axis of 1 is not broadcast': {
    settings: { units: 5 },
    inputs: [
      [7, 3],
      [1, 4],
    ],
    refused: 'shapes-differ',
  },
  'a sequence and a row': { settings: { units: 5 }, inputs: [[7, 3], [4]], refused: 'shapes-differ' },
  'single values': { settings: { units: 5 }, inputs: [[], []], refused: 'shapes-differ', fixes: [], assumed: [5] },
  'an unknown last axis': { settings: { units: 5 }, inputs: [['T'], [4]], refused: 'unknown-axis', fixes: [] },
  'of either input': { settings: { units: 5 }, inputs: [[4], [null]], refused: 'unknown-axis' },
  'inputs of another size than stated': {
    settings: { units: 5, expectsFirst: 3, expectsSecond: 4 },
    rules: 'pytorch',
    inputs: [[3], [5]],
    refused: 'inputs-differ',
    fixes: [{ do: 'set', settings: { expectsFirst: undefined, expectsSecond: undefined } }],
  },
  'units have to be given': { inputs: [[4], [4]], refused: 'setting-missing' },
});
