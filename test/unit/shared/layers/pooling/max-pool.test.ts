import { describeKind } from '../describe-kind';

describeKind('max-pool2d', {
  'halves the map unless told otherwise': {
    inputs: [[20, 20, 3]],
    output: [20 / 2, 20 / 2, 3],
    weights: {},
    shapeLines: ['height: ⌊(20 − 2) ÷ 2⌋ + 1 = 10', 'width: ⌊(20 − 2) ÷ 2⌋ + 1 = 10', 'channels: 3 (unchanged)'],
    summary: ['2×2', 'stride 2', 'valid'],
  },
  'the stride follows the size': {
    settings: { poolSize: [3, 2] },
    inputs: [[15, 15, 8]],
    output: [Math.floor((15 - 3) / 3) + 1, Math.floor((15 - 2) / 2) + 1, 8],
    summary: ['3×2', 'stride 3×2', 'valid'],
  },
  'a stride of its own': {
    settings: { poolSize: 3, stride: 1 },
    inputs: [[15, 15, 8]],
    output: [15 - 3 + 1, 15 - 3 + 1, 8],
    summary: ['3×3', 'valid'],
  },
  'zero padding covers every cell': {
    settings: { poolSize: 3, stride: 2, padding: 'same' },
    inputs: [[15, 16, 8]],
    output: [Math.ceil(15 / 2), Math.ceil(16 / 2), 8],
    shapeLines: [
      'height: ⌈15 ÷ 2⌉ = 8 (zero padding)',
      'width: ⌈16 ÷ 2⌉ = 8 (zero padding)',
      'channels: 8 (unchanged)',
    ],
  },
  'explicit padding': {
    settings: {
      poolSize: 3,
      stride: 2,
      padding: [
        [1, 1],
        [0, 1],
      ],
    },
    inputs: [[112, 112, 64]],
    output: [Math.floor((112 + 1 + 1 - 3) / 2) + 1, Math.floor((112 + 0 + 1 - 3) / 2) + 1, 64],
  },
  'channels first': { order: 'channels-first', inputs: [[3, 20, 10]], output: [3, 20 / 2, 10 / 2] },
  'unknown sizes': { inputs: [['H', null, 'C']], output: [null, null, 'C'], shapeLines: [] },
  'the same under the rules of Keras': { rules: 'keras', inputs: [[15, 15, 8]], output: [7, 7, 8] },
  'the same under the rules of PyTorch': {
    rules: 'pytorch',
    order: 'channels-first',
    settings: { padding: 0 },
    inputs: [[8, 15, 15]],
    output: [8, 7, 7],
  },
  dilation: {
    settings: { poolSize: 3, stride: 1, dilation: [2, 1] },
    inputs: [[15, 15, 8]],
    output: [15 - (2 * (3 - 1) + 1) + 1, 15 - 3 + 1, 8],
    shapeLines: [
      'height: ⌊(15 − (2 × (3 − 1) + 1)) ÷ 1⌋ + 1 = 11',
      'width: ⌊(15 − 3) ÷ 1⌋ + 1 = 13',
      'channels: 8 (unchanged)',
    ],
    summary: ['3×3', 'valid', 'dilation 2×1'],
  },
  'rounded up, the rest counts': {
    settings: { poolSize: 3, stride: 2, padding: 1, ceil: true },
    inputs: [[112, 112, 64]],
    output: [Math.ceil((112 + 2 - 3) / 2) + 1, Math.ceil((112 + 2 - 3) / 2) + 1, 64],
    shapeLines: [
      'height: ⌈(112 + 1 + 1 − 3) ÷ 2⌉ + 1 = 57',
      'width: ⌈(112 + 1 + 1 − 3) ÷ 2⌉ + 1 = 57',
      'channels: 64 (unchanged)',
    ],
    summary: ['3×3', 'stride 2', 'pad 1', 'rounded up'],
  },
  'rounded up, but not into the padding behind': {
    settings: { poolSize: 1, stride: 3, ceil: true },
    inputs: [[5, 6, 8]],
    output: [Math.ceil((5 - 1) / 3) + 1 - 1, Math.ceil((6 - 1) / 3) + 1 - 1, 8],
    shapeLines: [
      'height: ⌈(5 − 1) ÷ 3⌉ = 2 (the last window would lie in the padding)',
      'width: ⌈(6 − 1) ÷ 3⌉ = 2 (the last window would lie in the padding)',
      'channels: 8 (unchanged)',
    ],
  },
  'indices are as many as values': {
    settings: { indices: true },
    inputs: [[20, 20, 3]],
    outputs: [
      [10, 10, 3],
      [10, 10, 3],
    ],
    summary: ['2×2', 'stride 2', 'valid', 'indices'],
  },
  'a name stays where the window leaves every size': {
    settings: { poolSize: 3, stride: 1, padding: 1 },
    inputs: [['H', 'W', 'C']],
    output: ['H', 'W', 'C'],
  },
  'Keras has no padding by cells': {
    rules: 'keras',
    settings: { poolSize: 3, padding: 1 },
    inputs: [[9, 9, 2]],
    refused: 'padding-refused',
    fixes: [
      { do: 'set', settings: { padding: 'same' } },
      { do: 'set', settings: { padding: undefined } },
    ],
  },
  'no cells are as good as none to Keras': {
    rules: 'keras',
    settings: { padding: 0 },
    inputs: [[9, 9, 2]],
    output: [Math.floor((9 - 2) / 2) + 1, 4, 2],
  },
  'PyTorch has no padding by name': {
    rules: 'pytorch',
    settings: { poolSize: [3, 2], padding: 'same' },
    inputs: [[9, 9, 9]],
    refused: 'padding-refused',
    fixes: [
      { do: 'set', settings: { padding: [1, 0] } },
      { do: 'set', settings: { padding: undefined } },
    ],
  },
  'PyTorch pads both sides alike': {
    rules: 'pytorch',
    settings: {
      poolSize: 3,
      padding: [
        [0, 1],
        [1, 2],
      ],
    },
    inputs: [[9, 9, 9]],
    refused: 'padding-refused',
    fixes: [
      { do: 'set', settings: { padding: [0, 1] } },
      { do: 'set', settings: { padding: undefined } },
    ],
  },
  'PyTorch pads by half a window at most': {
    rules: 'pytorch',
    settings: { poolSize: 2, padding: 2 },
    inputs: [[15, 15, 15]],
    refused: 'padding-over-half',
    fixes: [
      { do: 'set', settings: { padding: [1, 1] } },
      { do: 'set', settings: { padding: undefined } },
    ],
  },
  'half of a window is half of its cells, however far they are apart': {
    rules: 'pytorch',
    order: 'channels-first',
    settings: { poolSize: 3, stride: 1, padding: 2, dilation: 2 },
    inputs: [[8, 15, 15]],
    refused: 'padding-over-half',
  },
  'half of a window, dilated': {
    rules: 'pytorch',
    order: 'channels-first',
    settings: { poolSize: 3, stride: 1, padding: 1, dilation: 2 },
    inputs: [[8, 15, 15]],
    output: [8, 15 + 1 + 1 - (2 * (3 - 1) + 1) + 1, 13],
  },
  'a window too large has no padding to help it by the rules of PyTorch': {
    rules: 'pytorch',
    settings: { poolSize: 5 },
    inputs: [[4, 4, 4]],
    refused: 'window-too-large',
    fixes: [{ do: 'set', settings: { poolSize: [4, 4] } }],
  },
  'a window larger than its input': {
    settings: { poolSize: 3 },
    inputs: [[2, 17, 5]],
    refused: 'window-too-large',
    fixes: [
      { do: 'set', settings: { padding: 'same' } },
      { do: 'set', settings: { poolSize: [2, 3] } },
    ],
    assumed: [2, 17, 5],
  },
  'a row is no feature map': { inputs: [[8]], refused: 'wrong-rank', fixes: [], assumed: [8] },
  'a stride of 0': {
    settings: { stride: 0 },
    inputs: [[8, 8, 3]],
    refused: 'setting-refused',
    fixes: [{ do: 'set', settings: { stride: undefined } }],
  },
  'a padding that is none': { settings: { padding: 'full' }, inputs: [[8, 8, 3]], refused: 'setting-refused' },
});

describeKind('max-pool1d', {
  'halves the length': {
    inputs: [[21, 8]],
    output: [Math.floor((21 - 2) / 2) + 1, 8],
    weights: {},
    shapeLines: ['length: ⌊(21 − 2) ÷ 2⌋ + 1 = 10', 'channels: 8 (unchanged)'],
    summary: ['2', 'stride 2', 'valid'],
  },
  'channels first': { order: 'channels-first', inputs: [[8, 'T']], output: [8, null] },
  'a map of two axes to slide over': { inputs: [[8, 8, 8]], refused: 'wrong-rank', fixes: [] },
});

describeKind('max-pool3d', {
  'halves every axis': {
    inputs: [[8, 9, 10, 4]],
    output: [8 / 2, (9 - 1) / 2, 10 / 2, 4],
    weights: {},
    shapeLines: [
      'depth: ⌊(8 − 2) ÷ 2⌋ + 1 = 4',
      'height: ⌊(9 − 2) ÷ 2⌋ + 1 = 4',
      'width: ⌊(10 − 2) ÷ 2⌋ + 1 = 5',
      'channels: 4 (unchanged)',
    ],
    summary: ['2×2×2', 'stride 2', 'valid'],
  },
});
