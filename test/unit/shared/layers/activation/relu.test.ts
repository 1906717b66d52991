import { describeKind } from '../describe-kind';

describeKind('relu', {
  'the shape stays': { inputs: [['T', 8]], output: ['T', 8], weights: {}, shapeLines: [], lines: [], summary: [] },
  'with everything set': {
    settings: { maxValue: 6, negativeSlope: 0.1, threshold: 1 },
    inputs: [[4]],
    output: [4],
    summary: ['maximum 6', 'slope 0.1', 'threshold 1'],
  },
  'no maximum': { settings: { maxValue: null }, inputs: [[4]], output: [4] },
  'a negative maximum': {
    settings: { maxValue: -1 },
    inputs: [[4]],
    refused: 'setting-refused',
    fixes: [{ do: 'set', settings: { maxValue: undefined } }],
  },
  'a negative slope': { settings: { negativeSlope: -0.1 }, inputs: [[4]], refused: 'setting-refused' },
  'a negative threshold': { settings: { threshold: -1 }, inputs: [[4]], refused: 'setting-refused' },
});
