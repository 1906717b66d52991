import { describeKind } from '../describe-kind';

describeKind('gaussian-noise', {
  'the shape stays': {
    settings: { stddev: 1 },
    inputs: [[5, null, 7]],
    output: [5, null, 7],
    weights: {},
    summary: ['σ 1'],
  },
  'Keras takes no deviation over 1': { settings: { stddev: 2 }, inputs: [[8]], refused: 'setting-refused' },
  'a deviation has to be given': {
    inputs: [[8]],
    refused: 'setting-missing',
    fixes: [{ do: 'set', settings: { stddev: 0.1 } }],
  },
});
