import { describeKind } from '../describe-kind';

describeKind('cropping3d', {
  'a cell off every side': {
    inputs: [[7, 6, 5, 2]],
    output: [7 - 2, 6 - 2, 5 - 2, 2],
    weights: {},
    shapeLines: ['depth: 7 − 1 − 1 = 5', 'height: 6 − 1 − 1 = 4', 'width: 5 − 1 − 1 = 3'],
    summary: ['1'],
  },
  'channels first': {
    order: 'channels-first',
    settings: { cropping: 2 },
    inputs: [[2, 7, 7, 7]],
    output: [2, 3, 3, 3],
  },
  'nothing left': { inputs: [[2, 6, 5, 2]], refused: 'nothing-left', assumed: [null, 4, 3, 2] },
});
