import { describeKind } from '../describe-kind';

describeKind('softmax', {
  'the channels, where they stand': { inputs: [[3, 5, 'C']], output: [3, 5, 'C'], weights: {}, summary: [] },
  'several axes': { settings: { axes: [1, 2] }, inputs: [[8, 8, 3]], output: [8, 8, 3], summary: ['axis 1', 'axis 2'] },
  'the batch': { settings: { axes: 0 }, inputs: [[3]], output: [3], summary: ['axis 0'] },
  'the logarithm': { settings: { function: 'log_softmax' }, inputs: [[3]], output: [3], summary: ['Log softmax'] },
  'of the negated values': { settings: { function: 'softmin' }, inputs: [[3]], output: [3], summary: ['Softmin'] },
  'an axis beyond the shape': {
    settings: { axes: [2] },
    inputs: [[5]],
    refused: 'axis-out-of-range',
    fixes: [{ do: 'set', settings: { axes: undefined } }],
    assumed: [5],
  },
  'a single value': { inputs: [[]], refused: 'axis-out-of-range', fixes: [] },
  'no axis at all': { settings: { axes: [] }, inputs: [[5]], refused: 'setting-refused' },
});
