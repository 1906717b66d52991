import { describeKind } from '../describe-kind';

describeKind('rrelu', {
  'the shape stays': { inputs: [[6, 4]], output: [6, 4], weights: {}, summary: ['slope 0.125 to 0.333'] },
  'limits the wrong way round': {
    settings: { lower: 0.5 },
    inputs: [[4]],
    refused: 'number-refused',
    fixes: [{ do: 'set', settings: { lower: undefined, upper: undefined } }],
  },
  'one slope and no other': { settings: { lower: 0.2, upper: 0.2 }, inputs: [[4]], output: [4] },
});
