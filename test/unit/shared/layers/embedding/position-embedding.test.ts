import { describeKind } from '../describe-kind';

describeKind('position-embedding', {
  'a vector for each position that arrives': {
    inputs: [[197, 768]],
    output: [197, 768],
    weights: { embeddings: [197, 768] },
    learnable: 197 * 768,
    sum: '197 × 768 = 151,296',
    lines: [
      'positions: 197',
      'features: 768',
      'weights: 197 × 768 = 151,296 (a vector for each position)',
      'learnable: 151,296',
    ],
    shapeLines: [],
    summary: [],
  },
  'for more positions than arrive': {
    settings: { length: 1024 },
    inputs: [['T', 768]],
    output: ['T', 768],
    weights: { embeddings: [1024, 768] },
    learnable: 1024 * 768,
    sum: '1,024 × 768 = 786,432',
    summary: ['1,024 positions'],
  },
  'as in PyTorch’s vision transformers': {
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[16, 8]],
    weights: { pos_embed: [1, 16, 8] },
    learnable: 16 * 8,
    sum: '16 × 8 = 128',
  },
  'several sequences use the same vectors': {
    settings: { length: 1 },
    inputs: [[5, 1, 8]],
    output: [5, 1, 8],
    learnable: 1 * 8,
    sum: '1 × 8 = 8',
    summary: ['1 position'],
  },
  'more positions than vectors': {
    settings: { length: 512 },
    inputs: [[513, 8]],
    refused: 'sequence-too-long',
    fixes: [{ do: 'set', settings: { length: undefined } }],
    assumed: [513, 8],
  },
  'an unknown length': { inputs: [['T', 8]], refused: 'unknown-axis', fixes: [] },
  'vectors of an unknown size': { settings: { length: 4 }, inputs: [[4, null]], refused: 'unknown-axis' },
  'no row of vectors': { inputs: [[768]], refused: 'not-a-row-of-vectors', fixes: [] },
});
