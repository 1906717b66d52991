import { describeKind } from '../describe-kind';

describeKind('permute', {
  'the axes in another order': {
    settings: { axes: [3, 1, 2] },
    inputs: [[20, 10, 3]],
    output: [3, 20, 10],
    weights: {},
    shapeLines: [
      'height: 3 (moved from another axis)',
      'width: 20 (moved from another axis)',
      'channels: 10 (moved from another axis)',
    ],
    summary: ['3, 1, 2'],
  },
  'names and unknown sizes go with their axes': {
    settings: { axes: [2, 1, 3] },
    inputs: [['T', null, 8]],
    output: [null, 'T', 8],
    shapeLines: ['channels: 8 (unchanged)'],
  },
  'one axis': { settings: { axes: [1] }, inputs: [[7]], output: [7] },
  'an axis twice': {
    settings: { axes: [3, 1, 3] },
    inputs: [[3, 6, 9]],
    refused: 'not-a-permutation',
    fixes: [{ do: 'set', settings: { axes: [3, 2, 1] } }],
    assumed: [3, 6, 9],
  },
  'too few axes': { settings: { axes: [1, 2] }, inputs: [[8, 4, 7]], refused: 'not-a-permutation' },
  'too many': { settings: { axes: [1, 2] }, inputs: [[]], refused: 'not-a-permutation', fixes: [] },
  'the batch': { settings: { axes: [0, 1, 2] }, inputs: [[7, 8, 2]], refused: 'setting-refused' },
});
