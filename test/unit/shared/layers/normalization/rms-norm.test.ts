import { describeKind } from '../describe-kind';

describeKind('rms-norm', {
  'learns a value for each value of the last axis': {
    inputs: [[10, 64]],
    output: [10, 64],
    weights: { scale: [64] },
    learnable: 64,
    sum: '64',
    lines: ['inputs: 64 (normalized together)', 'scale: 64 (one a value)', 'learnable: 64'],
    shapeLines: [],
    summary: ['scale'],
  },
  'over several axes, by PyTorch’s name': {
    settings: { axes: [-2, -1], expects: [10, 64] },
    rules: 'pytorch',
    inputs: [[3, 10, 64]],
    weights: { weight: [10, 64] },
    learnable: 10 * 64,
    sum: '640',
    lines: ['inputs: 10 · 64 = 640 (normalized together)', 'scale: 640 (one a value)', 'learnable: 640'],
    summary: ['scale', 'axes −2, −1'],
  },
  'the lesson takes the channels where they stand': {
    order: 'channels-first',
    inputs: [[3, 8, 8]],
    learnable: 3,
    sum: '3',
  },
  'without a scale': {
    settings: { scale: false },
    inputs: [[10, null]],
    output: [10, null],
    weights: {},
    lines: [],
    summary: ['no scale'],
  },
  'other sizes than stated': {
    settings: { expects: [32] },
    inputs: [[10, 64]],
    refused: 'inputs-differ',
    fixes: [{ do: 'set', settings: { expects: undefined } }],
    assumed: [10, 64],
  },
  'an unknown size': { inputs: [['T', null]], refused: 'unknown-axis', fixes: [] },
  'an axis beyond the shape': {
    settings: { axes: [1, 4] },
    inputs: [[4, 3]],
    refused: 'axis-out-of-range',
    fixes: [{ do: 'set', settings: { axes: undefined } }],
  },
  'an axis twice': { settings: { axes: [1, 1] }, inputs: [[4, 3]], refused: 'axes-repeated' },
});
