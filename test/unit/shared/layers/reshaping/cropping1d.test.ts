import { describeKind } from '../describe-kind';

describeKind('cropping1d', {
  'a step off both ends': {
    inputs: [[6, 4]],
    output: [6 - 1 - 1, 4],
    weights: {},
    shapeLines: ['length: 6 − 1 − 1 = 4'],
    summary: ['1'],
  },
  'by end': { settings: { cropping: [[0, 3]] }, inputs: [[6, 4]], output: [6 - 3, 4], summary: ['0, 3'] },
  'channels first': { order: 'channels-first', inputs: [[4, 6]], output: [4, 6 - 1 - 1] },
  'Keras takes the first axis for the length in any order': {
    rules: 'keras',
    order: 'channels-first',
    inputs: [[4, 6]],
    output: [4 - 1 - 1, 6],
  },
  'an unknown length': { inputs: [['T', 4]], output: [null, 4], shapeLines: [] },
  'nothing left': {
    settings: { cropping: 3 },
    inputs: [[6, 4]],
    refused: 'nothing-left',
    fixes: [{ do: 'set', settings: { cropping: [[0, 0]] } }],
    assumed: [null, 4],
  },
});
