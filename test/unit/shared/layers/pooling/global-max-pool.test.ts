import { describeKind } from '../describe-kind';

// The arithmetic is tested with the global average, which shares it.
describeKind('global-max-pool1d', {
  'one maximum a channel': { inputs: [['T', 64]], output: [64], weights: {}, summary: ['whole map'] },
});

describeKind('global-max-pool2d', {
  'one maximum a channel': {
    inputs: [[7, 7, 512]],
    output: [512],
    shapeLines: ['channels: 512 (unchanged)'],
  },
  'keeps the axes if asked': {
    settings: { keepAxes: true },
    order: 'channels-first',
    inputs: [[512, 7, 7]],
    output: [512, 1, 1],
    summary: ['keeps axes'],
  },
});

describeKind('global-max-pool3d', {
  'one maximum a channel': { order: 'channels-first', inputs: [[7, 4, 5, 6]], output: [7] },
});
