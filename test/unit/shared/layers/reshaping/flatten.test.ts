import { describeKind } from '../describe-kind';

describeKind('flatten', {
  'a feature map in one row': {
    inputs: [[20, 20, 3]],
    output: [20 * 20 * 3],
    weights: {},
    shapeLines: ['elements: 20 · 20 · 3 = 1,200 (flattened)'],
    summary: [],
  },
  'a row stays': { inputs: [[7]], output: [7], shapeLines: ['elements: 7 (flattened)'] },
  'an unknown axis makes it unknown': { inputs: [[null, 3]], output: [null], shapeLines: [] },
  'a lone name survives': { inputs: [['T']], output: ['T'] },
});
