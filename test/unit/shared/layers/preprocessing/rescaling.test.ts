import { describeKind } from '../describe-kind';

describeKind('rescaling', {
  'changes neither shape nor count': {
    settings: { scale: 1 / 255 },
    inputs: [[224, 224, 3]],
    output: [224, 224, 3],
    weights: {},
    lines: [],
    shapeLines: [],
    summary: ['times 0.0039'],
  },
  'with an offset': {
    settings: { scale: 1 / 127.5, offset: -1 },
    inputs: [['T', null]],
    output: ['T', null],
    summary: ['times 0.0078', 'plus −1'],
  },
  'a factor a channel': {
    settings: { scale: [2, 2.25, 2.5], offset: [0, 0, 0] },
    inputs: [[3]],
    summary: ['times 2, 2.3, 2.5'],
  },
  'a factor has to be given': {
    inputs: [[3]],
    refused: 'setting-missing',
    fixes: [{ do: 'set', settings: { scale: [1 / 255] } }],
  },
});
