import { describeKind } from '../describe-kind';

describeKind('unflatten', {
  'an axis parted into two': {
    settings: { axis: 1, sizes: [3, 2] },
    inputs: [[6, 5, 'C']],
    output: [3, 2, 5, 'C'],
    weights: {},
    shapeLines: ['depth: 3', 'height: 2', 'width: 5 (unchanged)'],
    summary: ['3×2', 'axis 1'],
  },
  'the last, with one size open': {
    settings: { axis: -1, sizes: [8, -1] },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[10, 64]],
    output: [10, 8, 64 / 8],
    shapeLines: ['channels: 10 (unchanged)', 'height: 8', 'width: 64 ÷ 8 = 8 (what is left)'],
    summary: ['8×?'],
  },
  'the channels': { settings: { axis: 'channels', sizes: [2, 2] }, inputs: [[5, 4]], output: [5, 2, 2] },
  'an unknown axis': { settings: { axis: 1, sizes: [-1, 2] }, inputs: [[null, 4]], output: [null, 2, 4] },
  'a name in one part of one': { settings: { axis: 1, sizes: [-1, 1] }, inputs: [['T', 4]], output: ['T', 1, 4] },
  'the batch, whose first part is the batch from then on': {
    settings: { axis: 0, sizes: [-1, 5] },
    inputs: [[8, 3]],
    output: [5, 8, 3],
    shapeLines: ['height: 5', 'width: 8 (unchanged)', 'channels: 3 (unchanged)'],
  },
  'the batch with an open size behind': { settings: { axis: 0, sizes: [4, -1] }, inputs: [[8]], output: [null, 8] },
  'sizes that do not come to it': {
    settings: { axis: 1, sizes: [3, 5] },
    inputs: [[12, 1]],
    refused: 'sizes-differ',
    fixes: [{ do: 'set', settings: { sizes: [3, -1] } }],
  },
  'two sizes open': { settings: { axis: 1, sizes: [-1, -1] }, inputs: [[12]], refused: 'two-sizes-open', fixes: [] },
  'an axis that is not there': {
    settings: { axis: 4, sizes: [3, 5] },
    inputs: [[12, 1]],
    refused: 'axis-out-of-range',
    fixes: [{ do: 'set', settings: { axis: -1 } }],
    assumed: [12, 1],
  },
  'no sizes': { settings: { axis: 1, sizes: [] }, inputs: [[12, 1]], refused: 'setting-refused' },
});
