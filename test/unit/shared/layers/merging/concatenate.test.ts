import { describeKind } from '../describe-kind';

describeKind('concatenate', {
  'channels add up': {
    inputs: [
      [8, 8, 16],
      [8, 8, 4],
      [8, 8, 1],
    ],
    output: [8, 8, 16 + 4 + 1],
    weights: {},
    shapeLines: ['channels: 16 + 4 + 1 = 21'],
    summary: [],
  },
  'channels first': {
    order: 'channels-first',
    inputs: [
      [16, 8, 8],
      [4, 8, 8],
    ],
    output: [16 + 4, 8, 8],
    shapeLines: ['channels: 16 + 4 = 20'],
  },
  'Keras takes the last axis, whatever the axis order': {
    rules: 'keras',
    order: 'channels-first',
    inputs: [
      [16, 8, 8],
      [16, 8, 4],
    ],
    output: [16, 8, 8 + 4],
    shapeLines: ['width: 8 + 4 = 12'],
  },
  'an axis as Keras counts, with the batch as 0': {
    settings: { axis: 1 },
    inputs: [
      [8, 8, 16],
      [4, 8, 16],
    ],
    output: [8 + 4, 8, 16],
    shapeLines: ['height: 8 + 4 = 12'],
    summary: ['axis 1'],
  },
  'an axis from the end': {
    settings: { axis: -2 },
    inputs: [
      [3, 4],
      [5, 4],
    ],
    output: [3 + 5, 4],
    shapeLines: ['size: 3 + 5 = 8'],
  },
  rows: { inputs: [[3], [4]], output: [3 + 4] },
  'an unknown size makes the sum unknown': {
    settings: { axis: 1 },
    inputs: [
      [null, 4],
      [3, 4],
    ],
    output: [null, 4],
    shapeLines: [],
  },
  'a known size stands for an unknown one': {
    inputs: [
      [null, 4],
      [3, 4],
    ],
    output: [3, 4 + 4],
  },
  'equal names agree, others do not': {
    inputs: [
      ['T', 'U', 4],
      ['T', 'V', 4],
    ],
    output: ['T', null, 4 + 4],
  },
  'sizes that differ on another axis': {
    inputs: [
      [8, 8, 16],
      [4, 8, 16],
    ],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 0, kind: 'conv2d', settings: { filters: 16, kernel: [1, 1], stride: [2, 1] } },
      { do: 'disconnect', inputs: [1] },
    ],
    assumed: [8, 8, 16],
  },
  'a branch that is too large: it keeps its channels': {
    inputs: [
      [14, 14, 16],
      [28, 28, 24],
    ],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 1, kind: 'conv2d', settings: { filters: 24, kernel: [1, 1], stride: [2, 2] } },
      { do: 'disconnect', inputs: [1] },
    ],
  },
  'two known sizes differ beside an unknown one': {
    inputs: [
      [null, 5],
      [3, 5],
      [4, 5],
    ],
    refused: 'shapes-differ',
  },
  'unequal numbers of axes': {
    inputs: [[5, 2], [4]],
    refused: 'shapes-differ',
    fixes: [{ do: 'disconnect', inputs: [1] }],
  },
  'more axes than the first input has': { inputs: [[4], [4, 2]], settings: { axis: 0 }, refused: 'shapes-differ' },
  'fewer axes, of the same sizes': { inputs: [[4, 2], [4]], refused: 'shapes-differ' },
  'single values have no axis': { inputs: [[], []], refused: 'axis-out-of-range', fixes: [] },
  'an axis beyond the shape': {
    settings: { axis: 3 },
    inputs: [[3], [4]],
    refused: 'axis-out-of-range',
    fixes: [{ do: 'set', settings: { axis: undefined } }],
  },
  'along the batch the shape stays': {
    settings: { axis: 0 },
    inputs: [[4], [4]],
    output: [4],
    shapeLines: [],
    summary: ['axis 0'],
  },
  'the batch counted from the end': {
    settings: { axis: -3 },
    inputs: [
      [4, 2],
      [4, 2],
    ],
    output: [4, 2],
  },
  'along the batch all axes must be equal': { settings: { axis: 0 }, inputs: [[3], [4]], refused: 'shapes-differ' },
  'an axis before the batch': { settings: { axis: -3 }, inputs: [[3], [4]], refused: 'axis-out-of-range' },
});
