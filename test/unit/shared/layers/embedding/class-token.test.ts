import { describeKind } from '../describe-kind';

describeKind('class-token', {
  'one more position': {
    inputs: [[196, 768]],
    output: [197, 768],
    weights: { class_token: [1, 1, 768] },
    learnable: 1 * 768,
    sum: '1 × 768 = 768',
    lines: ['tokens: 1', 'features: 768', 'weights: 1 × 768 = 768 (a vector for each token)', 'learnable: 768'],
    shapeLines: ['positions: 196 + 1 = 197'],
    summary: [],
  },
  'several, by PyTorch’s name': {
    settings: { tokens: 4 },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[16, 8]],
    output: [20, 8],
    weights: { cls_token: [1, 4, 8] },
    learnable: 4 * 8,
    sum: '4 × 8 = 32',
    shapeLines: ['positions: 16 + 4 = 20'],
    summary: ['4 tokens'],
  },
  'a sequence of unknown length': {
    inputs: [['T', 8]],
    output: [null, 8],
    learnable: 8,
    sum: '1 × 8 = 8',
    shapeLines: [],
  },
  'vectors of an unknown size': { inputs: [[4, 'D']], refused: 'unknown-axis', fixes: [], assumed: [5, 'D'] },
  'no row of vectors': { inputs: [[4, 4, 8]], refused: 'not-a-row-of-vectors', fixes: [], assumed: [4, 4, 8] },
});
