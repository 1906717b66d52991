import { describeKind } from '../describe-kind';

describeKind('up-sampling2d', {
  'repeats rows and columns': {
    inputs: [[7, 5, 16]],
    output: [7 * 2, 5 * 2, 16],
    weights: {},
    shapeLines: ['height: 7 × 2 = 14', 'width: 5 × 2 = 10'],
    summary: ['2×2'],
  },
  'by axis': {
    settings: { size: [3, 1], interpolation: 'bilinear' },
    inputs: [[4, 4, 8]],
    output: [4 * 3, 4, 8],
    shapeLines: ['height: 4 × 3 = 12'],
    summary: ['3×1'],
  },
  'channels first': { order: 'channels-first', inputs: [[16, 7, 5]], output: [16, 7 * 2, 5 * 2] },
  'in Keras too': { rules: 'keras', order: 'channels-first', inputs: [[16, 7, 5]], output: [16, 7 * 2, 5 * 2] },
  'an unknown size stays unknown': { inputs: [[null, 5, 16]], output: [null, 5 * 2, 16] },
  'a named size survives being repeated once': {
    settings: { size: [1, 2] },
    inputs: [['T', 5, 16]],
    output: ['T', 5 * 2, 16],
  },
  'a row is no feature map': { inputs: [[64]], refused: 'wrong-rank', assumed: null },
});
