import { describeKind } from '../describe-kind';

describeKind('unit-norm', {
  'changes neither shape nor count': {
    inputs: [[10, 64]],
    output: [10, 64],
    weights: {},
    lines: [],
    shapeLines: [],
    summary: [],
  },
  'along several axes': {
    settings: { axes: [1, 2] },
    inputs: [['T', null]],
    output: ['T', null],
    summary: ['axes 1, 2'],
  },
  'along the batch, which is all that a single value has': { rules: 'keras', inputs: [[]], output: [] },
  'an axis beyond the shape': {
    settings: { axes: [7] },
    inputs: [[4, 3]],
    refused: 'axis-out-of-range',
    fixes: [{ do: 'set', settings: { axes: undefined } }],
    assumed: [4, 3],
  },
  'an axis twice': { settings: { axes: [1, -2] }, inputs: [[4, 3]], refused: 'axes-repeated' },
});
