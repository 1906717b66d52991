import { describeKind } from '../describe-kind';

describeKind('maxout-dense', {
  'four dense layers in one': {
    settings: { units: 3 },
    inputs: [[16]],
    output: [3],
    weights: { W: [4, 16, 3], b: [4, 3] },
    learnable: 4 * (16 * 3 + 3),
    sum: '16 × 12 + 12 = 204',
    lines: [
      'inputs: 16',
      'outputs: 4 × 3 = 12 (one a piece)',
      'weights: 16 × 12 = 192',
      'biases: 12 (one a piece)',
      'learnable: 192 + 12 = 204',
    ],
    shapeLines: ['units: 3 (one a unit)'],
    summary: ['3 units', '4 pieces'],
  },
  'one piece without biases': {
    settings: { units: 1, pieces: 1, bias: false },
    inputs: [[16]],
    output: [1],
    weights: { W: [1, 16, 1] },
    learnable: 16,
    sum: '16 × 1 = 16',
    summary: ['1 unit', '1 piece', 'no bias'],
  },
  'more than a row has to be flattened first': {
    settings: { units: 3 },
    inputs: [[4, 4]],
    refused: 'not-a-row',
    fixes: [{ do: 'insert', input: 0, kind: 'flatten', settings: {} }],
    assumed: [3],
  },
  'a row of unknown length': { settings: { units: 3 }, inputs: [['T']], refused: 'unknown-axis', fixes: [] },
});
