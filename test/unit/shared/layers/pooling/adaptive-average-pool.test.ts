import { describeKind } from '../describe-kind';

describeKind('adaptive-average-pool2d', {
  'as many means as are asked for': {
    settings: { outputSize: [7, 3] },
    inputs: [[20, 2, 16]],
    output: [7, 3, 16],
    weights: {},
    shapeLines: ['height: 7', 'width: 3', 'channels: 16 (unchanged)'],
    summary: ['to 7×3'],
  },
  'whatever arrives': { settings: { outputSize: 6 }, inputs: [['H', null, 'C']], output: [6, 6, 'C'] },
  'an axis may stay as it is': {
    settings: { outputSize: [null, 3] },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[16, 7, 9]],
    output: [16, 7, 3],
    shapeLines: ['height: 7 (unchanged)', 'width: 3', 'channels: 16 (unchanged)'],
    summary: ['to ?×3'],
  },
  'an axis that stays keeps its name': {
    settings: { outputSize: [null, 3] },
    inputs: [['H', 9, 16]],
    output: ['H', 3, 16],
    shapeLines: ['width: 3', 'channels: 16 (unchanged)'],
  },
  'Keras wants every size': {
    settings: { outputSize: [null, 3] },
    rules: 'keras',
    inputs: [[7, 9, 16]],
    refused: 'output-size-open',
    fixes: [{ do: 'set', settings: { outputSize: [7, 3] } }],
    assumed: [7, 3, 16],
  },
  'an unknown size cannot be filled in': {
    settings: { outputSize: [null, 3] },
    rules: 'keras',
    inputs: [['H', 9, 16]],
    refused: 'output-size-open',
    fixes: [],
    assumed: ['H', 3, 16],
  },
  'a size has to be given': { inputs: [[7, 7, 3]], refused: 'setting-missing', assumed: [1, 1, 3] },
  'a row is no feature map': { settings: { outputSize: 2 }, inputs: [[8]], refused: 'wrong-rank', assumed: null },
});

describeKind('adaptive-average-pool1d', {
  'longer than before, too': { settings: { outputSize: 7 }, inputs: [[3, 16]], output: [7, 16], summary: ['to 7'] },
  'its only axis cannot stay': { settings: { outputSize: [null] }, inputs: [[3, 16]], refused: 'setting-refused' },
});

describeKind('adaptive-average-pool3d', {
  'one size for all axes': { settings: { outputSize: 2 }, inputs: [[5, 6, 7, 3]], output: [2, 2, 2, 3] },
  'all axes may stay': {
    settings: { outputSize: [null, null, null] },
    order: 'channels-first',
    inputs: [[3, 5, 6, 7]],
    output: [3, 5, 6, 7],
  },
});
