import { describeKind } from '../describe-kind';

describeKind('embedding-bag', {
  'one vector for a bag of entries': {
    settings: { vocabulary: 40, dimensions: 18 },
    rules: 'pytorch',
    inputs: [[9]],
    output: [18],
    weights: { weight: [40, 18] },
    learnable: 40 * 18,
    sum: '40 × 18 = 720',
    lines: [
      'inputs: 40 (one an entry)',
      'outputs: 18',
      'weights: 40 × 18 = 720',
      'biases: 0 (no bias)',
      'learnable: 720',
    ],
    shapeLines: ['dimensions: 18'],
    summary: ['40 entries', '18 dimensions', 'mean'],
  },
  'for each of several bags': {
    settings: { vocabulary: 40, dimensions: 18, mode: 'max' },
    inputs: [[5, null]],
    output: [5, 18],
    weights: { embeddings: [40, 18] },
    learnable: 40 * 18,
    sum: '40 × 18 = 720',
    shapeLines: ['size: 5 (unchanged)', 'dimensions: 18'],
    summary: ['40 entries', '18 dimensions', 'max'],
  },
  'PyTorch takes one bag an example': {
    settings: { vocabulary: 40, dimensions: 18 },
    rules: 'pytorch',
    inputs: [[5, 9]],
    refused: 'no-bag',
    fixes: [],
    assumed: [5, 18],
  },
  'a single entry is no bag': { settings: { vocabulary: 40, dimensions: 18 }, inputs: [[]], refused: 'no-bag' },
  'an entry beyond the vocabulary cannot fill up': {
    settings: { vocabulary: 40, dimensions: 18, paddingIndex: 40 },
    inputs: [[5]],
    refused: 'padding-index-out-of-range',
    fixes: [{ do: 'set', settings: { paddingIndex: undefined } }],
  },
});
