import { describeKind } from '../describe-kind';

describeKind('hard-tanh', {
  'the shape stays': { inputs: [[2, 3]], output: [2, 3], weights: {}, summary: ['−1 to 1'] },
  'other limits': { settings: { minValue: 0, maxValue: 6 }, inputs: [[2]], output: [2], summary: ['0 to 6'] },
  'limits the wrong way round': {
    settings: { minValue: 1 },
    inputs: [[2]],
    refused: 'number-refused',
    fixes: [{ do: 'set', settings: { minValue: undefined, maxValue: undefined } }],
  },
});
