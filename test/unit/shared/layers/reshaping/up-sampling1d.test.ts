import { describeKind } from '../describe-kind';

describeKind('up-sampling1d', {
  'repeats every step': {
    settings: { size: 3 },
    inputs: [[4, 16]],
    output: [4 * 3, 16],
    weights: {},
    shapeLines: ['length: 4 × 3 = 12'],
    summary: ['3'],
  },
  'twice unless told otherwise': { inputs: [[4, 16]], output: [4 * 2, 16] },
  'channels first': { order: 'channels-first', inputs: [[16, 4]], output: [16, 4 * 2] },
  'Keras takes the first axis for the length in any order': {
    rules: 'keras',
    order: 'channels-first',
    inputs: [[16, 4]],
    output: [16 * 2, 4],
    shapeLines: ['length: 16 × 2 = 32'],
  },
  'an unknown length': { inputs: [['T', 16]], output: [null, 16], shapeLines: [] },
  'a picture is no sequence': { inputs: [[8, 8, 3]], refused: 'wrong-rank', assumed: null },
});
