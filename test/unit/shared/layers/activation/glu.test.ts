import { describeKind } from '../describe-kind';

describeKind('glu', {
  'the channels are halved': {
    inputs: [[8, 6, 16]],
    output: [8, 6, 16 / 2],
    weights: {},
    lines: [],
    shapeLines: ['channels: 16 ÷ 2 = 8 (one half gates the other)'],
    summary: [],
  },
  'channels first': { order: 'channels-first', inputs: [[16, 8, 6]], output: [16 / 2, 8, 6] },
  'the frameworks take the last axis, whatever the axis order': {
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[16, 8, 6]],
    output: [16, 8, 6 / 2],
    shapeLines: ['width: 6 ÷ 2 = 3 (one half gates the other)'],
  },
  'another axis': { settings: { axis: 1 }, inputs: [[2, 5]], output: [2 / 2, 5], summary: ['axis 1'] },
  'along the batch the shape stays': { settings: { axis: 0 }, inputs: [[5, 3]], output: [5, 3], shapeLines: [] },
  'half of an unknown size is unknown': { inputs: [[4, 'T']], output: [4, null], shapeLines: [] },
  'a name survives on other axes': { inputs: [['T', 4]], output: ['T', 4 / 2] },
  'an odd size: the last even axis is offered': {
    inputs: [[8, 6, 9]],
    refused: 'axis-odd',
    fixes: [{ do: 'set', settings: { axis: 2 } }],
    assumed: [8, 6, 9],
  },
  'nothing but odd sizes': { inputs: [[9]], refused: 'axis-odd', fixes: [] },
  'an axis beyond the shape': {
    settings: { axis: 3 },
    inputs: [[4]],
    refused: 'axis-out-of-range',
    fixes: [{ do: 'set', settings: { axis: undefined } }],
  },
});
