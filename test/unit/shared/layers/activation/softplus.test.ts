import { describeKind } from '../describe-kind';

describeKind('softplus', {
  'the shape stays': { inputs: [[5, 1]], output: [5, 1], weights: {}, summary: [] },
  'a sharper bend': { settings: { beta: 2 }, inputs: [[5]], output: [5], summary: ['beta 2'] },
  'a beta of 0': {
    settings: { beta: 0 },
    inputs: [[5]],
    refused: 'number-refused',
    fixes: [{ do: 'set', settings: { beta: undefined } }],
  },
});
