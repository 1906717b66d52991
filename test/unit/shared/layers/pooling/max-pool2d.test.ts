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
