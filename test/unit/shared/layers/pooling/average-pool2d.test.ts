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
});
