import { describeKind } from '../describe-kind';

describeKind('dropout', {
  'the shape stays': {
    settings: { rate: 0.25 },
    inputs: [[8, 8, 16]],
    output: [8, 8, 16],
    weights: {},
    summary: ['rate 0.25'],
  },
  'a rate of 0': { settings: { rate: 0 }, inputs: [['T', 16]], output: ['T', 16] },
  'a rate over 1': { settings: { rate: 1.5 }, inputs: [[8]], refused: 'setting-refused', assumed: [8] },
  'a rate has to be given': {
    rules: 'keras',
    inputs: [[8]],
    refused: 'setting-missing',
    fixes: [{ do: 'set', settings: { rate: 0.5 } }],
  },
  'PyTorch drops half': { rules: 'pytorch', inputs: [[8]], output: [8], summary: ['rate 0.5'] },
});
