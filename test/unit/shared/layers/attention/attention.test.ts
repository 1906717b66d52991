import { describeKind } from '../describe-kind';

describeKind('attention', {
  'gives each query a mean of the values, without parameters': {
    inputs: [
      [10, 64],
      [12, 64],
      [12, 32],
    ],
    output: [10, 32],
    shapeLines: ['size: 32 (that of the values)'],
    weights: {},
    summary: ['product'],
  },
  'learns a factor for all scores, and one for their sum': {
    settings: { scale: true, score: 'concat' },
    inputs: [[10, 64]],
    output: [10, 64],
    weights: { scale: [], concat_score_weight: [] },
    learnable: 1 + 1,
    lines: ['scale: 1', 'score factor: 1', 'learnable: 1 + 1 = 2'],
    sum: '1 + 1 = 2',
    summary: ['sum', 'scale'],
  },
  'gives how much each query attends to each key': {
    settings: { returnWeights: true },
    inputs: [
      ['T', 4],
      [6, 4],
    ],
    outputs: [
      ['T', 4],
      ['T', 6],
    ],
  },
  'refuses keys of other features than the queries': {
    inputs: [
      [10, 64],
      [12, 32],
    ],
    refused: 'features-differ',
  },
});
