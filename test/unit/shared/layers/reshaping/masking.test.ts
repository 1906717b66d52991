import { describeKind } from '../describe-kind';

describeKind('masking', {
  'a sequence stays as it is': { inputs: [['T', 4]], output: ['T', 4], weights: {}, shapeLines: [], summary: [] },
  'a value of its own': { settings: { value: -1 }, inputs: [[9, 3, 4]], output: [9, 3, 4], summary: ['skips −1'] },
});
