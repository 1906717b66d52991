import { describeKind } from '../describe-kind';

describeKind('local-response-norm', {
  'changes neither shape nor count': {
    settings: { size: 5 },
    inputs: [[27, 27, 96]],
    output: [27, 27, 96],
    weights: {},
    lines: [],
    shapeLines: [],
    summary: ['5 channels'],
  },
  'one channel': { settings: { size: 1 }, inputs: [['T', null]], output: ['T', null], summary: ['1 channel'] },
  'channels alone': { settings: { size: 5 }, inputs: [[96]], output: [96] },
  'PyTorch wants a spatial axis': {
    settings: { size: 5 },
    rules: 'pytorch',
    inputs: [[96]],
    refused: 'wrong-rank',
    fixes: [],
    assumed: [96],
  },
  'other axes than stated, as for CrossMapLRN2d': {
    settings: { size: 5, rank: 2 },
    rules: 'pytorch',
    inputs: [[96, 27]],
    refused: 'wrong-rank',
    fixes: [{ do: 'set', settings: { rank: undefined } }],
  },
});
