import { describeKind } from '../describe-kind';

describeKind('alpha-dropout', {
  'the shape stays': {
    settings: { rate: 0.1 },
    inputs: [[8, 'W', 7]],
    output: [8, 'W', 7],
    weights: {},
    summary: ['rate 0.1'],
  },
  'a rate has to be given': { inputs: [[8]], refused: 'setting-missing' },
  'PyTorch drops half': { rules: 'pytorch', inputs: [[8]], output: [8], summary: ['rate 0.5'] },
});
