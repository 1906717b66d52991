import { describeKind } from '../describe-kind';

describeKind('slice', {
  'all of the axis unless told otherwise': {
    inputs: [['T', 8]],
    output: ['T', 8],
    shapeLines: [],
    summary: ['0 to end', 'axis 1'],
  },
  'from one place to another': {
    settings: { from: 2, to: 7 },
    inputs: [[10, 8]],
    output: [7 - 2, 8],
    weights: {},
    shapeLines: ['size: 7 − 2 = 5'],
    summary: ['2 to 7', 'axis 1'],
  },
  'counted from the end': {
    settings: { axis: -1, from: -3, to: -1 },
    inputs: [[10, 8]],
    output: [10, 8 - 1 - (8 - 3)],
    shapeLines: ['size: 8 + −1 − (8 + −3) = 2'],
    summary: ['−3 to −1'],
  },
  'every second place': {
    settings: { from: 1, step: 2 },
    inputs: [[10, 8]],
    output: [Math.ceil((10 - 1) / 2), 8],
    shapeLines: ['size: ⌈(10 − 1) ÷ 2⌉ = 5'],
    summary: ['1 to end', 'step 2', 'axis 1'],
  },
  'what lies beyond the axis is left out': { settings: { from: -99, to: 99 }, inputs: [[10, 8]], output: [10, 8] },
  'of an unknown axis nobody can say': { settings: { to: 4 }, inputs: [['T', 8]], output: [null, 8], shapeLines: [] },
  'one place, whose axis goes': {
    settings: { keepAxis: false },
    inputs: [['T', 8]],
    output: [8],
    shapeLines: ['size: 8 (unchanged)'],
    summary: ['place 0', 'axis 1'],
  },
  'the last one of the last axis': {
    settings: { axis: 'channels', from: -1, keepAxis: false },
    inputs: [[7, 5, 3]],
    output: [7, 5],
    shapeLines: ['size: 7 (unchanged)', 'size: 5 (unchanged)'],
    summary: ['place −1'],
  },
  'a place beyond the axis': {
    settings: { from: 5, keepAxis: false },
    inputs: [[5, 3]],
    refused: 'place-out-of-range',
    fixes: [{ do: 'set', settings: { from: undefined } }],
    assumed: [3],
  },
  'nothing left': {
    settings: { from: 7, to: 3 },
    inputs: [[10, 8]],
    refused: 'nothing-left',
    fixes: [{ do: 'set', settings: { from: undefined, to: undefined } }],
    assumed: [null, 8],
  },
  'an axis that is not there': {
    settings: { axis: 3 },
    inputs: [[10, 8]],
    refused: 'axis-out-of-range',
    fixes: [{ do: 'set', settings: { axis: -1 } }],
    assumed: [10, 8],
  },
});
