import { describeKind } from '../describe-kind';

describeKind('layer-scale', {
  'a factor for each channel': {
    inputs: [[7, 7, 96]],
    output: [7, 7, 96],
    weights: { gamma: [96] },
    learnable: 96,
    sum: '96',
    lines: ['inputs: 96 (channels)', 'scale: 96 (one a channel)', 'learnable: 96'],
    shapeLines: [],
    summary: [],
  },
  'channels first': { order: 'channels-first', inputs: [[96, 7, 5]], learnable: 96, sum: '96' },
  'the frameworks take the last axis': {
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[197, 768]],
    weights: { gamma: [768] },
    learnable: 768,
    sum: '768',
  },
  'another axis': { settings: { axis: 1 }, inputs: [[6, null]], learnable: 6, sum: '6', summary: ['axis 1'] },
  'another number of channels than stated': {
    settings: { expects: 96 },
    rules: 'keras',
    inputs: [[7, 7, 48]],
    refused: 'inputs-differ',
    fixes: [{ do: 'set', settings: { expects: undefined } }],
    assumed: [7, 7, 48],
  },
  'unknown channels': { inputs: [[7, 7, null]], refused: 'unknown-axis', fixes: [] },
  'an axis beyond the shape': {
    settings: { axis: 5 },
    inputs: [[4, 4]],
    refused: 'axis-out-of-range',
    fixes: [{ do: 'set', settings: { axis: undefined } }],
  },
});
