import { describeKind } from '../describe-kind';

describeKind('random-crop', {
  'a stated size out of a larger picture': {
    settings: { height: 6, width: 4 },
    inputs: [[12, 12, 3]],
    output: [6, 4, 3],
    weights: {},
    shapeLines: ['height: 6 (cut out)', 'width: 4 (cut out)'],
    summary: ['6×4'],
  },
  'a smaller picture is resized': {
    settings: { height: 6, width: 14 },
    order: 'channels-first',
    inputs: [['C', 12, 12]],
    output: ['C', 6, 14],
    shapeLines: ['height: 6 (resized, as the input is smaller)', 'width: 14 (resized, as the input is smaller)'],
  },
  'unknown sizes become known': { settings: { height: 6, width: 4 }, inputs: [[null, 'W', 3]], output: [6, 4, 3] },
  'a row is no picture': { settings: { height: 6, width: 4 }, inputs: [[64]], refused: 'wrong-rank', assumed: null },
});
