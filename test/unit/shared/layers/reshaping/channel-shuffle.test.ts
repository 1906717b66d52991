import { describeKind } from '../describe-kind';

describeKind('channel-shuffle', {
  'the shape stays': {
    settings: { groups: 3 },
    inputs: [[5, 4, 12]],
    output: [5, 4, 12],
    weights: {},
    shapeLines: [],
    summary: ['3 groups'],
  },
  'channels first': { settings: { groups: 3 }, order: 'channels-first', inputs: [[12, 4]], output: [12, 4] },
  'one group': { settings: { groups: 1 }, inputs: [[5, 4, 7]], output: [5, 4, 7], summary: ['1 group'] },
  'an unknown number of channels': { settings: { groups: 3 }, inputs: [[5, 4, 'C']], output: [5, 4, 'C'] },
  'groups that do not divide the channels': {
    settings: { groups: 4 },
    inputs: [[5, 4, 6]],
    refused: 'indivisible',
    fixes: [{ do: 'set', settings: { groups: 3 } }],
    assumed: [5, 4, 6],
  },
  'a row has no channels': { settings: { groups: 2 }, inputs: [[64]], refused: 'wrong-rank', fixes: [], assumed: [64] },
});
