import { describeKind } from '../describe-kind';

describeKind('pairwise-distance', {
  'the last axis goes': {
    inputs: [
      [10, 16],
      [10, 16],
    ],
    output: [10],
    weights: {},
    shapeLines: ['size: 10 (unchanged)'],
    summary: [],
  },
  'or stays with a size of 1': {
    settings: { keepAxes: true, norm: 1 },
    inputs: [
      [10, 16],
      [10, 16],
    ],
    output: [10, 1],
    shapeLines: ['size: 10 (unchanged)', 'size: 1 (one value)'],
    summary: ['norm 1', 'keeps axis'],
  },
  'two vectors give one value without an axis': { rules: 'pytorch', inputs: [[8], [8]], output: [] },
  'one vector against many': { inputs: [[16], [9, 16]], output: [9] },
  'vectors of unequal length': { inputs: [[4], [5]], refused: 'shapes-differ', assumed: null },
  'single values': { inputs: [[], []], refused: 'axis-out-of-range', fixes: [] },
});
