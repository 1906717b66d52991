import { describeKind } from '../describe-kind';

describeKind('cosine-similarity', {
  'the channels go': {
    inputs: [
      [8, 6, 16],
      [8, 6, 16],
    ],
    output: [8, 6],
    weights: {},
    shapeLines: ['height: 8 (unchanged)', 'width: 6 (unchanged)'],
    summary: [],
  },
  'channels first': {
    order: 'channels-first',
    inputs: [
      [16, 8, 6],
      [16, 8, 6],
    ],
    output: [8, 6],
    shapeLines: ['height: 8 (unchanged)', 'width: 6 (unchanged)'],
  },
  'PyTorch takes the first axis after the batch': {
    rules: 'pytorch',
    inputs: [
      [16, 8],
      [16, 8],
    ],
    output: [8],
    summary: ['axis 1'],
  },
  'two vectors give one value without an axis': { rules: 'pytorch', inputs: [[7], [7]], output: [], shapeLines: [] },
  'one vector against many: sizes come from the input that has them': {
    settings: { axis: -1 },
    inputs: [
      [1, 16],
      [9, 16],
    ],
    output: [9],
    shapeLines: ['size: 9 (unchanged)'],
  },
  'a name survives': {
    inputs: [
      ['T', 16],
      ['T', 16],
    ],
    output: ['T'],
    shapeLines: [],
  },
  'vectors of unequal length': {
    inputs: [[4], [5]],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 1, kind: 'dense', settings: { units: 4 } },
      { do: 'disconnect', inputs: [1] },
    ],
    assumed: null,
  },
  'an axis beyond the shape': {
    settings: { axis: 2 },
    inputs: [[4], [4]],
    refused: 'axis-out-of-range',
    fixes: [{ do: 'set', settings: { axis: undefined } }],
  },
  'the batch': { settings: { axis: 0 }, inputs: [[4], [4]], refused: 'axis-out-of-range' },
  'single values': { inputs: [[], []], refused: 'axis-out-of-range', fixes: [] },
});
