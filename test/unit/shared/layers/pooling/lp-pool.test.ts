import { describeKind } from '../describe-kind';

// The window itself is tested with max pooling, which shares it.
describeKind('lp-pool1d', {
  'the stride follows the size': {
    settings: { norm: 2, poolSize: 3 },
    inputs: [[21, 3]],
    output: [Math.floor((21 - 3) / 3) + 1, 3],
    weights: {},
    shapeLines: ['length: ⌊(21 − 3) ÷ 3⌋ + 1 = 7', 'channels: 3 (unchanged)'],
    summary: ['L2', '3', 'stride 3', 'valid'],
  },
  'a norm has to be given': {
    inputs: [[21, 3]],
    refused: 'setting-missing',
    fixes: [{ do: 'set', settings: { norm: 2 } }],
  },
  'the power cannot be 0': {
    settings: { norm: 0 },
    inputs: [[21, 3]],
    refused: 'number-refused',
    fixes: [{ do: 'set', settings: { norm: 2 } }],
  },
});

describeKind('lp-pool2d', {
  'rounded up': {
    settings: { norm: 1.2, poolSize: [1, 4], stride: 3, ceil: true },
    order: 'channels-first',
    inputs: [[3, 11, 4]],
    output: [3, Math.ceil((11 - 1) / 3) + 1 - 1, Math.ceil((4 - 4) / 3) + 1],
    summary: ['L1.2', '1×4', 'stride 3', 'valid', 'rounded up'],
  },
  'rounded up, a window may be larger than the input': {
    settings: { norm: 2, poolSize: 3, ceil: true },
    inputs: [[2, 2, 5]],
    output: [Math.ceil((2 - 3) / 3) + 1, Math.ceil((2 - 3) / 3) + 1, 5],
  },
  'else it may not, and there is no padding to help': {
    settings: { norm: 2, poolSize: 3 },
    inputs: [[2, 2, 5]],
    refused: 'window-too-large',
    fixes: [{ do: 'set', settings: { poolSize: [2, 2] } }],
  },
});

describeKind('lp-pool3d', {
  'halves every axis': { settings: { norm: 2 }, inputs: [[8, 8, 8, 2]], output: [8 / 2, 8 / 2, 8 / 2, 2] },
  'PyTorch wants an input as large as the window, even rounded up': {
    settings: { norm: 2, poolSize: 3, ceil: true },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[5, 2, 4, 4]],
    refused: 'window-too-large',
    fixes: [{ do: 'set', settings: { poolSize: [2, 3, 3] } }],
  },
});
