import { describeKind } from '../describe-kind';

const around = (top: number, bottom: number, left: number, right: number) => [
  [top, bottom],
  [left, right],
];

describeKind('padding2d', {
  'zeros on every side': {
    inputs: [[28, 28, 3]],
    output: [28 + 1 + 1, 28 + 1 + 1, 3],
    weights: {},
    shapeLines: ['height: 28 + 1 + 1 = 30', 'width: 28 + 1 + 1 = 30'],
    summary: ['1'],
  },
  'by side': {
    settings: { padding: around(1, 2, 3, 4) },
    rules: 'keras',
    inputs: [[20, 20, 3]],
    output: [20 + 1 + 2, 20 + 3 + 4, 3],
    summary: ['1, 2 and 3, 4'],
  },
  'a named size survives where nothing is added': {
    settings: { padding: [0, 2] },
    order: 'channels-first',
    inputs: [[3, 'H', null]],
    output: [3, 'H', null],
    shapeLines: [],
    summary: ['0×2'],
  },
  'a value': {
    settings: { mode: 'constant', value: 1 },
    inputs: [[4, 4, 1]],
    output: [6, 6, 1],
    summary: ['1', 'constant'],
  },
  'a reflection leaves out the edge': {
    settings: { padding: [3, 1], mode: 'reflect' },
    inputs: [[4, 2, 1]],
    output: [4 + 3 + 3, 2 + 1 + 1, 1],
    summary: ['3×1', 'reflect'],
  },
  'and is too wide beyond that': {
    settings: { padding: 2, mode: 'reflect' },
    inputs: [[6, 2, 8]],
    refused: 'padding-too-wide',
    fixes: [
      { do: 'set', settings: { mode: undefined } },
      { do: 'set', settings: { padding: around(2, 2, 1, 1) } },
    ],
    assumed: [6 + 2 + 2, 2 + 2 + 2, 8],
  },
  'the other side may be taken whole': {
    settings: { padding: around(4, 0, 0, 2), mode: 'circular' },
    inputs: [[4, 2, 1]],
    output: [4 + 4, 2 + 2, 1],
  },
  'but once': { settings: { padding: 3, mode: 'circular' }, inputs: [[4, 2, 1]], refused: 'padding-too-wide' },
  'an edge may be repeated without end': {
    settings: { padding: 9, mode: 'replicate' },
    inputs: [[1, 2, 1]],
    output: [1 + 18, 2 + 18, 1],
  },
  'an unknown size is taken to be large enough': {
    settings: { padding: 9, mode: 'reflect' },
    inputs: [[null, 'W', 1]],
    output: [null, null, 1],
  },
  'PyTorch cuts where a padding is below 0': {
    settings: { padding: around(-1, 4, -1, -1) },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[2, 9, 5]],
    output: [2, 9 - 1 + 4, 5 - 1 - 1],
    shapeLines: ['height: 9 + −1 + 4 = 12', 'width: 5 + −1 + −1 = 3'],
    summary: ['−1, 4 and −1, −1'],
  },
  'Keras does not': {
    settings: { padding: around(-1, 4, 0, 0) },
    rules: 'keras',
    inputs: [[9, 5, 2]],
    refused: 'padding-negative',
    fixes: [
      { do: 'set', settings: { padding: around(0, 4, 0, 0) } },
      { do: 'rules', rules: 'pytorch' },
    ],
    assumed: [9 - 1 + 4, 5, 2],
  },
  'nothing left': {
    settings: { padding: around(-1, -1, 0, 0) },
    rules: 'pytorch',
    inputs: [[2, 5, 3]],
    refused: 'nothing-left',
    fixes: [{ do: 'set', settings: { padding: around(0, 0, 0, 0) } }],
    assumed: [null, 5, 3],
  },
  'more cut than there is, though more is added': {
    settings: { padding: around(-4, 6, 0, 0) },
    rules: 'pytorch',
    inputs: [[3, 5, 3]],
    refused: 'nothing-left',
  },
  'a row is no feature map': { inputs: [[64]], refused: 'wrong-rank', fixes: [], assumed: null },
});
