import { describeKind } from '../describe-kind';

describeKind('minimum', {
  'value by value of any number of inputs': {
    inputs: [
      [8, 8, 16],
      [8, 8, 16],
      [8, 8, 16],
    ],
    output: [8, 8, 16],
    weights: {},
    shapeLines: [],
    summary: [],
  },
  'an axis of 1 is broadcast, and a shorter shape gets axes in front': {
    inputs: [[16], [8, 1, 16], [1, 8, 1]],
    output: [8, 8, 16],
  },
  'equal names agree, other unknown sizes do not': {
    inputs: [
      ['T', null, 5],
      ['T', 3, 5],
    ],
    output: ['T', null, 5],
  },
  'shapes that differ': {
    inputs: [
      [4, 7],
      [4, 8],
    ],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 1, kind: 'dense', settings: { units: 7, takes: 'last-axis' } },
      { do: 'disconnect', inputs: [1] },
    ],
    assumed: [4, 7],
  },
});
