import { describeKind } from '../describe-kind';

// The arithmetic is tested with the adaptive average, which shares it.
describeKind('adaptive-max-pool1d', {
  'as many values as are asked for': { settings: { outputSize: 5 }, inputs: [['T', 8]], output: [5, 8], weights: {} },
});

describeKind('adaptive-max-pool2d', {
  'indices are as many as values': {
    settings: { outputSize: 5, indices: true },
    inputs: [[9, 9, 8]],
    outputs: [
      [5, 5, 8],
      [5, 5, 8],
    ],
    shapeLines: ['height: 5', 'width: 5', 'channels: 8 (unchanged)'],
    summary: ['to 5×5', 'indices'],
  },
});

describeKind('adaptive-max-pool3d', {
  'channels first': {
    settings: { outputSize: [8, 2, 5] },
    order: 'channels-first',
    inputs: [[5, 6, 7, 4]],
    output: [5, 8, 2, 5],
  },
});
