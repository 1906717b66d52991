import { describeKind } from '../describe-kind';

describeKind('activation', {
  'the shape stays': {
    settings: { function: 'relu' },
    inputs: [[8, 8, 16]],
    output: [8, 8, 16],
    weights: {},
    summary: ['ReLU'],
  },
  'unknown sizes stay': {
    settings: { function: 'softmax' },
    inputs: [[null, 'T']],
    output: [null, 'T'],
    summary: ['Softmax'],
  },
  'a function that is none': {
    settings: { function: 'nope' },
    inputs: [[4]],
    refused: 'setting-refused',
    fixes: [{ do: 'set', settings: { function: 'relu' } }],
  },
});
