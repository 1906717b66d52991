import { describeKind } from '../describe-kind';

describeKind('highway', {
  'a dense layer and its gate': {
    inputs: [[16]],
    output: [16],
    weights: { W: [16, 16], W_carry: [16, 16], b: [16], b_carry: [16] },
    learnable: 2 * (16 * 16 + 16),
    sum: '16 × 32 + 32 = 544',
    lines: [
      'inputs: 16',
      'outputs: 2 × 16 = 32 (a transform and its gate)',
      'weights: 16 × 32 = 512',
      'biases: 32 (a transform and its gate)',
      'learnable: 512 + 32 = 544',
    ],
    shapeLines: [],
    summary: [],
  },
  'without biases': {
    settings: { bias: false, activation: 'tanh' },
    inputs: [[16]],
    output: [16],
    weights: { W: [16, 16], W_carry: [16, 16] },
    learnable: 2 * 16 * 16,
    sum: '16 × 32 = 512',
    summary: ['Tanh', 'no bias'],
  },
  'more than a row has to be flattened first': {
    inputs: [[4, 4]],
    refused: 'not-a-row',
    fixes: [{ do: 'insert', input: 0, kind: 'flatten', settings: {} }],
  },
  'a row of unknown length': { inputs: [[null]], refused: 'unknown-axis' },
});
