import { describeKind } from '../describe-kind';

describeKind('image-augmentation', {
  'pictures keep their shape': {
    inputs: [[null, 'W', 3]],
    output: [null, 'W', 3],
    weights: {},
    shapeLines: [],
    summary: ['Random flip'],
  },
  'whatever is done to them': { settings: { function: 'zoom' }, inputs: [[8, 8, 3]], output: [8, 8, 3] },
  'a row is no picture': { inputs: [[64]], refused: 'wrong-rank', assumed: [64] },
});
