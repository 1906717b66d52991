import { describeKind } from '../describe-kind';

describeKind('resizing', {
  'a stated size, whatever arrives': {
    settings: { height: 6, width: 24, interpolation: 'nearest' },
    inputs: [[12, null, 3]],
    output: [6, 24, 3],
    weights: {},
    shapeLines: ['height: 6', 'width: 24'],
    summary: ['6×24'],
  },
  'channels first': {
    settings: { height: 6, width: 24 },
    order: 'channels-first',
    inputs: [[3, 9, 9]],
    output: [3, 6, 24],
  },
  'a row is no picture': { settings: { height: 6, width: 4 }, inputs: [[64]], refused: 'wrong-rank', assumed: null },
});
