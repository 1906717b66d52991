import { describeKind } from '../describe-kind';

describeKind('padding3d', {
  'a cell on every side': {
    inputs: [[3, 5, 2, 2]],
    output: [3 + 2, 5 + 2, 2 + 2, 2],
    weights: {},
    shapeLines: ['depth: 3 + 1 + 1 = 5', 'height: 5 + 1 + 1 = 7', 'width: 2 + 1 + 1 = 4'],
    summary: ['1'],
  },
  'an axis each, channels first': {
    settings: { padding: [3, 2, 2] },
    order: 'channels-first',
    inputs: [[3, 2, 1, 4]],
    output: [3, 2 + 6, 1 + 4, 4 + 4],
    summary: ['3×2×2'],
  },
  'a picture is no volume': { inputs: [[8, 8, 3]], refused: 'wrong-rank', assumed: null },
});
