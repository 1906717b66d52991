import { describeKind } from '../describe-kind';

describeKind('cropping2d', {
  'nothing unless told': { inputs: [[8, 'W', 3]], output: [8, 'W', 3], weights: {}, shapeLines: [], summary: ['0'] },
  'rows and columns off the border': {
    settings: {
      cropping: [
        [1, 2],
        [3, 4],
      ],
    },
    inputs: [[20, 20, 3]],
    output: [20 - 1 - 2, 20 - 3 - 4, 3],
    shapeLines: ['height: 20 − 1 − 2 = 17', 'width: 20 − 3 − 4 = 13'],
    summary: ['1, 2 and 3, 4'],
  },
  'an axis each': { settings: { cropping: [2, 3] }, inputs: [[9, 9, 3]], output: [9 - 4, 9 - 6, 3], summary: ['2×3'] },
  'channels first': {
    settings: { cropping: [2, 0] },
    order: 'channels-first',
    inputs: [[8, 7, 'W']],
    output: [8, 7 - 2 - 2, 'W'],
  },
  'nothing left of one axis': {
    settings: { cropping: [[2, 1], 3] },
    inputs: [[8, 6, 4]],
    refused: 'nothing-left',
    fixes: [
      {
        do: 'set',
        settings: {
          cropping: [
            [0, 0],
            [0, 0],
          ],
        },
      },
    ],
    assumed: [8 - 2 - 1, null, 4],
  },
  'a row is no feature map': { inputs: [[64]], refused: 'wrong-rank', fixes: [], assumed: null },
  'less than nothing': { settings: { cropping: -1 }, inputs: [[8, 8, 3]], refused: 'setting-refused' },
});
