import { describeKind } from '../describe-kind';

describeKind('dot', {
  'rows with rows: the axis that is summed along goes': {
    settings: { axes: [2] },
    rules: 'keras',
    inputs: [
      [10, 64],
      [12, 64],
    ],
    output: [10, 12],
    weights: {},
    shapeLines: ['size: 10 (of the first input)', 'size: 12 (of the second input)'],
    summary: ['axes 2 and 2'],
  },
  'one axis of each': {
    settings: { axes: [2, 1], normalize: true },
    inputs: [
      [3, 2],
      [2, 4],
    ],
    output: [3, 4],
    summary: ['axes 2 and 1', 'normalized'],
  },
  'two vectors give one value': {
    settings: { axes: [-1] },
    inputs: [[4], [4]],
    output: [1],
    shapeLines: ['size: 1 (one value)'],
    summary: ['axes −1 and −1'],
  },
  'a vector with the rows of a table': { settings: { axes: [1] }, inputs: [[4], [4, 6]], output: [6] },
  'more axes are kept in order': {
    settings: { axes: [2, 2] },
    inputs: [
      [5, 7],
      [6, 7, 8],
    ],
    output: [5, 6, 8],
  },
  'the channels, where they stand': {
    settings: { axes: ['channels'] },
    order: 'channels-first',
    inputs: [
      [3, 20],
      [3, 30],
    ],
    output: [20, 30],
  },
  'names survive where they are kept': {
    settings: { axes: [-1] },
    inputs: [
      ['T', 5],
      [null, 5],
    ],
    output: ['T', null],
    shapeLines: [],
  },
  'unknown sizes may be equal': {
    settings: { axes: [1] },
    inputs: [
      ['T', 5],
      [null, 6],
    ],
    output: [5, 6],
  },
  'Keras does not take a known size for an unknown one': {
    settings: { axes: [1] },
    rules: 'keras',
    inputs: [
      [null, 5],
      [4, 5],
    ],
    refused: 'axes-differ',
    fixes: [{ do: 'set', settings: { axes: [2, 2] } }],
    assumed: null,
  },
  'a known size stands for an unknown one in PyTorch, where all are known in the end': {
    settings: { axes: [1] },
    rules: 'pytorch',
    inputs: [
      [null, 5],
      [4, 6],
    ],
    output: [5, 6],
  },
  'unequal sizes: the last axes that fit are offered': {
    settings: { axes: [2, 1] },
    inputs: [
      [3, 6],
      [2, 3],
    ],
    refused: 'axes-differ',
    fixes: [{ do: 'set', settings: { axes: [1, 2] } }],
  },
  'no axes fit': { settings: { axes: [1] }, inputs: [[3], [4]], refused: 'axes-differ', fixes: [] },
  'the batch cannot be summed along': {
    settings: { axes: [0] },
    inputs: [[3], [3]],
    refused: 'axis-out-of-range',
    fixes: [{ do: 'set', settings: { axes: [1, 1] } }],
  },
  'an axis that the second input lacks': {
    settings: { axes: [2] },
    inputs: [[3, 4], [4]],
    refused: 'axis-out-of-range',
  },
  'axes have to be given': { inputs: [[4], [4]], refused: 'setting-missing' },
  'three axes': { settings: { axes: [1, 1, 1] }, inputs: [[4], [4]], refused: 'setting-refused' },
});
