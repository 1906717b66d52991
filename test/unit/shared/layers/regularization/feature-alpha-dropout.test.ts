import { describeKind } from '../describe-kind';

describeKind('feature-alpha-dropout', {
  'the shape stays': {
    rules: 'pytorch',
    inputs: [[8, 'H', 'W']],
    output: [8, 'H', 'W'],
    weights: {},
    summary: ['rate 0.5'],
  },
  'a single value has no channels': {
    rules: 'pytorch',
    inputs: [[]],
    refused: 'channels-missing',
    fixes: [],
    assumed: [],
  },
});
