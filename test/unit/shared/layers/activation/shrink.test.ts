import { describeKind } from '../describe-kind';

describeKind('shrink', {
  'the shape stays': { inputs: [[7, 6]], output: [7, 6], weights: {}, summary: ['soft', 'limit 0.5'] },
  'the hard one takes any limit': {
    settings: { variant: 'hard', limit: -1 },
    inputs: [[7]],
    output: [7],
    summary: ['hard', 'limit −1'],
  },
  'the soft one does not': {
    settings: { limit: -1 },
    inputs: [[7]],
    refused: 'number-refused',
    fixes: [{ do: 'set', settings: { limit: undefined } }],
  },
});
