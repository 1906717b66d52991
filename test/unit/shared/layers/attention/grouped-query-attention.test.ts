import { describeKind } from '../describe-kind';

describeKind('grouped-query-attention', {
  'has fewer heads of keys and values than of queries': {
    settings: { queryHeads: 8, keyValueHeads: 2, headSize: 16 },
    inputs: [[10, 64]],
    output: [10, 64],
    weights: {
      'query/kernel': [64, 8, 16],
      'query/bias': [8, 16],
      'key/kernel': [64, 2, 16],
      'key/bias': [2, 16],
      'value/kernel': [64, 2, 16],
      'value/bias': [2, 16],
      'attention_output/kernel': [8, 16, 64],
      'attention_output/bias': [64],
    },
    learnable: 64 * 8 * 16 + 8 * 16 + 2 * (64 * 2 * 16 + 2 * 16) + 8 * 16 * 64 + 64,
    sum: '8,320 + 2,080 + 2,080 + 8,256 = 20,736',
    summary: ['8 and 2 heads', 'of 16'],
  },
  'gates, and gives weights head by head': {
    settings: { queryHeads: 2, keyValueHeads: 1, headSize: 3, gate: true, bias: false, returnWeights: true },
    inputs: [
      [5, 4],
      [7, 4],
    ],
    outputs: [
      [5, 4],
      [2, 5, 7],
    ],
    learnable: 4 * 2 * 3 + 4 * 3 + 4 * 2 * 3 + 4 * 3 + 2 * 3 * 4,
    sum: '4 × 2 × 3 + 4 × 1 × 3 + 4 × 2 × 3 + 4 × 1 × 3 + 2 × 3 × 4 = 96',
    summary: ['2 and 1 heads', 'of 3', 'gate', 'no bias'],
  },
  'refuses groups that are not equal': {
    settings: { queryHeads: 8, keyValueHeads: 3, headSize: 16 },
    inputs: [[10, 64]],
    refused: 'heads-do-not-divide',
    fixes: [{ do: 'set', settings: { keyValueHeads: 2 } }],
  },
  'refuses values of other features than the queries': {
    settings: { queryHeads: 2, keyValueHeads: 1, headSize: 3 },
    inputs: [
      [5, 4],
      [7, 6],
    ],
    refused: 'features-differ',
  },
  'refuses features that nobody knows': {
    settings: { queryHeads: 2, keyValueHeads: 1, headSize: 3 },
    inputs: [[5, 'F']],
    refused: 'unknown-axis',
  },
});
