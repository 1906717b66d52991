import { describeKind } from '../describe-kind';

describeKind('fractional-max-pool2d', {
  'a share of the input': {
    settings: { outputRatio: [0.5, 0.7] },
    inputs: [[13, 13, 4]],
    output: [Math.floor(13 * 0.5), Math.floor(13 * 0.7), 4],
    weights: {},
    shapeLines: ['height: ⌊13 × 0.5⌋ = 6', 'width: ⌊13 × 0.7⌋ = 9', 'channels: 4 (unchanged)'],
    summary: ['2×2', 'ratio 0.5×0.7'],
  },
  'a stated size': {
    settings: { poolSize: 3, outputSize: [3, 5] },
    order: 'channels-first',
    inputs: [[2, 12, 9]],
    output: [2, 3, 5],
    shapeLines: ['height: 3', 'width: 5', 'channels: 2 (unchanged)'],
    summary: ['3×3', 'to 3×5'],
  },
  'a share of something unknown': { inputs: [['H', 10, 4]], output: [null, 10 / 2, 4] },
  'a stated size of something unknown': { settings: { outputSize: 4 }, inputs: [['H', null, 4]], output: [4, 4, 4] },
  'indices are as many as values': {
    settings: { indices: true },
    inputs: [[8, 8, 3]],
    outputs: [
      [4, 4, 3],
      [4, 4, 3],
    ],
    summary: ['2×2', 'ratio 0.5×0.5', 'indices'],
  },
  'the last window may end with the input': {
    settings: { poolSize: 3, outputSize: 10 - 3 + 1 },
    inputs: [[10, 10, 3]],
    output: [8, 8, 3],
  },
  'more windows than find room': {
    settings: { poolSize: 3, outputSize: [9, 4] },
    inputs: [[10, 10, 3]],
    refused: 'too-many-windows',
    fixes: [
      { do: 'set', settings: { outputSize: [10 - 3 + 1, 4] } },
      { do: 'set', settings: { poolSize: [10 - 9 + 1, 3] } },
    ],
  },
  'more windows than cells': {
    settings: { poolSize: 1, outputSize: 9 },
    inputs: [[8, 'W', 3]],
    refused: 'too-many-windows',
    fixes: [{ do: 'set', settings: { outputSize: [8, 9] } }],
  },
  'a window larger than the input': {
    settings: { poolSize: 5, outputSize: 1 },
    inputs: [[4, 4, 3]],
    refused: 'too-many-windows',
    fixes: [{ do: 'set', settings: { poolSize: [4, 4] } }],
  },
  'a share that leaves nothing': {
    settings: { poolSize: 1, outputRatio: 0.1 },
    inputs: [[9, 20, 3]],
    refused: 'nothing-left',
    fixes: [{ do: 'set', settings: { outputSize: [1, 2] } }],
  },
  'all of the input is no share': { settings: { outputRatio: 1 }, inputs: [[9, 9, 3]], refused: 'setting-refused' },
  'a row is no feature map': { inputs: [[8]], refused: 'wrong-rank', fixes: [], assumed: [8] },
});

describeKind('fractional-max-pool3d', {
  'a share of the input': { inputs: [[8, 9, 10, 2]], output: [8 / 2, (9 - 1) / 2, 10 / 2, 2] },
  'the last window may not end with the input': {
    settings: { poolSize: 2, outputSize: [5, 3, 3] },
    inputs: [[6, 6, 6, 2]],
    refused: 'too-many-windows',
    fixes: [
      { do: 'set', settings: { outputSize: [6 - 2, 3, 3] } },
      { do: 'set', settings: { poolSize: [6 - 5, 2, 2] } },
    ],
  },
});
