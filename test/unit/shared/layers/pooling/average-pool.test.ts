import { describeKind } from '../describe-kind';

// The window itself is tested with max pooling, which shares it.
describeKind('average-pool2d', {
  'halves the map unless told otherwise': {
    inputs: [[28, 28, 6]],
    output: [28 / 2, 28 / 2, 6],
    weights: {},
    summary: ['2×2', 'stride 2', 'valid'],
  },
  'zero padding': {
    settings: { poolSize: 3, stride: 2, padding: 'same' },
    inputs: [[15, 15, 8]],
    output: [Math.ceil(15 / 2), Math.ceil(15 / 2), 8],
  },
  'a window larger than its input': { settings: { poolSize: 4 }, inputs: [[1, 18, 2]], refused: 'window-too-large' },
  'rounded up': {
    settings: { poolSize: 3, stride: 2, ceil: true },
    inputs: [[14, 14, 8]],
    output: [Math.ceil((14 - 3) / 2) + 1, Math.ceil((14 - 3) / 2) + 1, 8],
    summary: ['3×3', 'stride 2', 'valid', 'rounded up'],
  },
  'padding makes up for a window larger than the input': {
    rules: 'pytorch',
    order: 'channels-first',
    settings: { poolSize: 3, padding: 1 },
    inputs: [[8, 2, 2]],
    output: [8, Math.floor((2 + 1 + 1 - 3) / 3) + 1, 1],
  },
  'more than half of a window': {
    rules: 'pytorch',
    settings: { poolSize: 3, padding: 2 },
    inputs: [[9, 9, 9]],
    refused: 'padding-over-half',
  },
});

describeKind('average-pool1d', {
  'an unknown length': {
    settings: { poolSize: 4 },
    inputs: [['T', 16]],
    output: [null, 16],
    weights: {},
    shapeLines: ['channels: 16 (unchanged)'],
    summary: ['4', 'stride 4', 'valid'],
  },
  'channels first': { order: 'channels-first', inputs: [[16, 9]], output: [16, (9 - 1) / 2] },
});

describeKind('average-pool3d', {
  'halves every axis': { inputs: [[8, 8, 8, 2]], output: [8 / 2, 8 / 2, 8 / 2, 2], weights: {} },
  'padding makes up for a window larger than the input': {
    settings: { poolSize: 3, padding: 1 },
    inputs: [[2, 6, 6, 4]],
    output: [Math.floor((2 + 1 + 1 - 3) / 3) + 1, Math.floor((6 + 1 + 1 - 3) / 3) + 1, 2, 4],
  },
  'but not by the rules of PyTorch': {
    rules: 'pytorch',
    order: 'channels-first',
    settings: { poolSize: 3, padding: 1 },
    inputs: [[4, 2, 6, null]],
    refused: 'window-too-large',
    fixes: [{ do: 'set', settings: { poolSize: [2, 3, 3] } }],
  },
});
