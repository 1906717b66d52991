import { describeKind } from '../describe-kind';

describeKind('global-average-pool2d', {
  'one mean a channel': {
    inputs: [[7, 7, 512]],
    output: [512],
    weights: {},
    shapeLines: ['channels: 512 (unchanged)'],
    summary: ['whole map'],
  },
  'keeps the axes if asked': {
    settings: { keepAxes: true },
    inputs: [[7, 5, 512]],
    output: [1, 1, 512],
    shapeLines: ['height: 1 (the whole map)', 'width: 1 (the whole map)', 'channels: 512 (unchanged)'],
    summary: ['keeps axes'],
  },
  'channels first': {
    settings: { keepAxes: true },
    order: 'channels-first',
    inputs: [[512, 7, 7]],
    output: [512, 1, 1],
  },
  'unknown sizes vanish': { inputs: [[null, 'W', 6]], output: [6] },
  'unknown channels stay': { inputs: [[7, 7, 'C']], output: ['C'], shapeLines: [] },
  'four axes': { inputs: [[2, 2, 2, 2]], refused: 'wrong-rank', assumed: [2] },
  'four axes, kept': {
    settings: { keepAxes: true },
    inputs: [[2, 2, 2, 5]],
    refused: 'wrong-rank',
    assumed: [1, 1, 5],
  },
});

describeKind('global-average-pool1d', {
  'one mean a channel, however long': { inputs: [['T', 64]], output: [64], weights: {} },
  'keeps the axis if asked': {
    settings: { keepAxes: true },
    order: 'channels-first',
    inputs: [[64, null]],
    output: [64, 1],
    shapeLines: ['length: 1 (the whole map)', 'channels: 64 (unchanged)'],
  },
});

describeKind('global-average-pool3d', {
  'one mean a channel': { inputs: [[4, 5, 6, 7]], output: [7], weights: {} },
  'keeps the axes if asked': { settings: { keepAxes: true }, inputs: [[4, 5, 6, 7]], output: [1, 1, 1, 7] },
  'three axes': { inputs: [[4, 5, 6]], refused: 'wrong-rank', assumed: [6] },
});
