import { describeKind } from '../describe-kind';

describeKind('up-sampling3d', {
  'repeats every cell': {
    settings: { size: [2, 1, 3] },
    inputs: [[2, 1, 3, 4]],
    output: [2 * 2, 1, 3 * 3, 4],
    weights: {},
    shapeLines: ['depth: 2 × 2 = 4', 'width: 3 × 3 = 9'],
    summary: ['2×1×3'],
  },
  'channels first': { order: 'channels-first', inputs: [[4, 2, 1, 3]], output: [4, 2 * 2, 1 * 2, 3 * 2] },
  'a picture is no volume': { inputs: [[8, 8, 3]], refused: 'wrong-rank', assumed: null },
});
