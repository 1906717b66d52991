import { describeKind } from '../describe-kind';

describeKind('repeat-vector', {
  'a row as the steps of a sequence': {
    settings: { times: 5 },
    inputs: [[32]],
    output: [5, 32],
    weights: {},
    shapeLines: ['length: 5', 'size: 32 (unchanged)'],
    summary: ['5 times'],
  },
  'a name survives': { settings: { times: 5 }, inputs: [['D']], output: [5, 'D'], shapeLines: ['length: 5'] },
  'a sequence cannot be repeated': {
    settings: { times: 3 },
    inputs: [[4, 5]],
    refused: 'not-a-row',
    fixes: [{ do: 'insert', input: 0, kind: 'flatten', settings: {} }],
    assumed: [3, null],
  },
  'nor can a lone value': { settings: { times: 3 }, inputs: [[]], refused: 'not-a-row' },
  'not at all': { settings: { times: 0 }, inputs: [[4]], refused: 'setting-refused', assumed: [8, 4] },
});
