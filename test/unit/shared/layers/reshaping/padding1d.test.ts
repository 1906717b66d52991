import { describeKind } from '../describe-kind';

describeKind('padding1d', {
  'a step at both ends': {
    inputs: [[7, 3]],
    output: [7 + 1 + 1, 3],
    weights: {},
    shapeLines: ['length: 7 + 1 + 1 = 9'],
    summary: ['1'],
  },
  'in front alone, as a causal convolution does': {
    settings: { padding: [[4, 0]] },
    order: 'channels-first',
    inputs: [[3, 7]],
    output: [3, 7 + 4],
    summary: ['4, 0'],
  },
  'an unknown length': { inputs: [['T', 3]], output: [null, 3] },
  'a reflection as wide as the sequence': {
    settings: { padding: [[1, 3]], mode: 'reflect' },
    inputs: [[3, 8]],
    refused: 'padding-too-wide',
    fixes: [
      { do: 'set', settings: { mode: undefined } },
      { do: 'set', settings: { padding: [[1, 2]] } },
    ],
    assumed: [3 + 1 + 3, 8],
  },
});
