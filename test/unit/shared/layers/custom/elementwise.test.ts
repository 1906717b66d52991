import { describeKind } from '../describe-kind';

describeKind('elementwise', {
  'keeps the shape of one input': {
    settings: { operation: 'sqrt' },
    inputs: [[20, 20, 3]],
    output: [20, 20, 3],
    summary: ['sqrt'],
  },
  'broadcasts several': { settings: { operation: 'truediv' }, inputs: [[20, 20, 3], [3]], output: [20, 20, 3] },
  'keeps sizes that are not known': {
    settings: { operation: 'pow' },
    inputs: [
      ['T', 3],
      ['T', 1],
    ],
    output: ['T', 3],
  },
  'refuses what does not fit together': {
    settings: { operation: 'truediv' },
    inputs: [
      [4, 3],
      [5, 3],
    ],
    refused: 'shapes-differ',
    assumed: [4, 3],
  },
});
