import { describeKind } from '../describe-kind';

describeKind('input', {
  'a picture of the lesson': {
    settings: { shape: [20, 20, 3] },
    output: [20, 20, 3],
    weights: {},
    summary: ['20×20×3'],
  },
  'a row': { settings: { shape: [1200] }, output: [1200], summary: ['1,200'] },
  'unknown and named sizes': { settings: { shape: [null, 'T', 3] }, output: [null, 'T', 3], summary: ['?×T×3'] },
  'a shape has to be given': {
    refused: 'setting-missing',
    fixes: [{ do: 'set', settings: { shape: [20, 20, 3] } }],
  },
  'a single value': { settings: { shape: [] }, output: [], summary: ['1'] },
  'an axis of 0': { settings: { shape: [0, 3] }, refused: 'setting-refused' },
  'a fraction': { settings: { shape: [2.5] }, refused: 'setting-refused' },
  'nine axes': { settings: { shape: Array.from({ length: 9 }, () => 2) }, refused: 'setting-refused' },
  'a name that is none': { settings: { shape: ['2T'] }, refused: 'setting-refused' },
});
