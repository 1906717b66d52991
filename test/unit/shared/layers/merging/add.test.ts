import { describeKind } from '../describe-kind';

describeKind('add', {
  'equal shapes': {
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
  'an axis of 1 is broadcast': {
    inputs: [
      [8, 8, 16],
      [1, 1, 16],
    ],
    output: [8, 8, 16],
  },
  'a shorter shape gets axes in front': { inputs: [[16], [8, 8, 16]], output: [8, 8, 16] },
  'an unknown size makes the axis unknown': {
    inputs: [
      [null, 5],
      [3, 5],
    ],
    output: [null, 5],
  },
  'equal names agree': {
    inputs: [
      ['T', 5],
      ['T', 5],
    ],
    output: ['T', 5],
  },
  'different names do not': {
    inputs: [
      ['T', 5],
      ['U', 5],
    ],
    output: [null, 5],
  },
  'a name is broadcast over 1': {
    inputs: [
      [1, 5],
      ['T', 5],
    ],
    output: ['T', 5],
  },
  'a skip of another size: a 1×1 convolution on it would fit': {
    inputs: [
      [28, 28, 128],
      [56, 56, 64],
    ],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 1, kind: 'conv2d', settings: { filters: 128, kernel: [1, 1], stride: [2, 2] } },
      { do: 'disconnect', inputs: [1] },
    ],
    assumed: [28, 28, 128],
  },
  'a first input too large: the convolution goes before it': {
    inputs: [
      [56, 56, 64],
      [28, 28, 128],
    ],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 0, kind: 'conv2d', settings: { filters: 128, kernel: [1, 1], stride: [2, 2] } },
      { do: 'disconnect', inputs: [1] },
    ],
    assumed: [56, 56, 64],
  },
  'other channels only': {
    inputs: [
      [8, 8, 16],
      [8, 8, 32],
    ],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 1, kind: 'conv2d', settings: { filters: 16, kernel: [1, 1] } },
      { do: 'disconnect', inputs: [1] },
    ],
  },
  'other channels, channels first': {
    order: 'channels-first',
    inputs: [
      [16, 8, 8],
      [32, 8, 8],
    ],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 1, kind: 'conv2d', settings: { filters: 16, kernel: [1, 1] } },
      { do: 'disconnect', inputs: [1] },
    ],
  },
  'a broadcast axis is left as it is': {
    inputs: [
      [8, 8, 16],
      [1, 1, 8],
    ],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 1, kind: 'conv2d', settings: { filters: 16, kernel: [1, 1] } },
      { do: 'disconnect', inputs: [1] },
    ],
  },
  'rows of unequal length': {
    inputs: [[4], [5]],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 1, kind: 'dense', settings: { units: 4 } },
      { do: 'disconnect', inputs: [1] },
    ],
  },
  'sequences of unequal width': {
    inputs: [
      ['T', 4],
      ['T', 5],
    ],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 1, kind: 'dense', settings: { units: 4, takes: 'last-axis' } },
      { do: 'disconnect', inputs: [1] },
    ],
  },
  'all that differ can be taken away at once': {
    inputs: [
      [4, 7],
      [4, 8],
      [4, 7],
      [5, 7],
    ],
    refused: 'shapes-differ',
    fixes: [
      { do: 'insert', input: 1, kind: 'dense', settings: { units: 7, takes: 'last-axis' } },
      { do: 'disconnect', inputs: [1, 3] },
    ],
    assumed: [4, 7],
  },
  'sizes that no stride brings together': {
    inputs: [
      [10, 10, 3],
      [9, 9, 3],
    ],
    refused: 'shapes-differ',
    fixes: [{ do: 'disconnect', inputs: [1] }],
  },
});
