import { describeKind } from '../describe-kind';

describeKind('identity', {
  'what comes in goes out': {
    inputs: [[4, null, 'C']],
    output: [4, null, 'C'],
    weights: {},
    shapeLines: [],
    summary: [],
  },
  'even a lone value': { inputs: [[]], output: [] },
});
