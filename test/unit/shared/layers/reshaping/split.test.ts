import { describeKind } from '../describe-kind';

describeKind('split', {
  'channels in two equal parts': {
    inputs: [[8, 8, 6]],
    outputs: [
      [8, 8, 6 / 2],
      [8, 8, 6 / 2],
    ],
    weights: {},
    shapeLines: ['channels: 6 ÷ 2 = 3 (of the first part)'],
    summary: ['2 parts'],
  },
  'another axis in more': {
    settings: { axis: 1, parts: 4 },
    order: 'channels-first',
    inputs: [[8, 'T']],
    outputs: Array.from({ length: 4 }, () => [8 / 4, 'T']),
    summary: ['4 parts', 'axis 1'],
  },
  'parts of stated sizes': {
    settings: { axis: -1, sizes: [1, 5] },
    inputs: [[8, 6]],
    outputs: [
      [8, 1],
      [8, 5],
    ],
    shapeLines: ['size: 1 (of the first part)'],
    summary: ['1 + 5'],
  },
  'of an unknown axis they are known all the same': {
    settings: { sizes: [1, 5] },
    inputs: [[8, 'D']],
    outputs: [
      [8, 1],
      [8, 5],
    ],
  },
  'equal ones are not': {
    inputs: [[8, 'D']],
    outputs: [
      [8, null],
      [8, null],
    ],
    shapeLines: [],
  },
  'one part is the axis itself': {
    settings: { parts: 1 },
    inputs: [[8, 'D']],
    outputs: [[8, 'D']],
    summary: ['1 part'],
  },
  'parts that do not come out': {
    settings: { parts: 4 },
    inputs: [[8, 6]],
    refused: 'indivisible',
    fixes: [{ do: 'set', settings: { parts: 3 } }],
  },
  'sizes that do not come out': {
    settings: { sizes: [1, 4] },
    inputs: [[8, 6]],
    refused: 'parts-differ',
    fixes: [{ do: 'set', settings: { sizes: undefined } }],
  },
  'an axis that is not there': {
    settings: { axis: 3, parts: 1 },
    inputs: [[8, 6]],
    refused: 'axis-out-of-range',
    fixes: [{ do: 'set', settings: { axis: undefined } }],
    assumed: [8, 6],
  },
  'the batch is not parted': { settings: { axis: 0 }, inputs: [[]], refused: 'axis-out-of-range', fixes: [] },
});
