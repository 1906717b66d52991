import { describeKind } from '../describe-kind';

// Sizes as Keras 3.15 gives them.
describeKind('category-encoding', {
  'one vector for all of them': {
    settings: { categories: 7 },
    inputs: [[4, 3]],
    output: [4, 7],
    shapeLines: ['size: 7'],
    summary: ['7 categories', 'multi-hot'],
  },
  'a vector for each': { settings: { mode: 'one_hot', categories: 7 }, inputs: [[4]], output: [4, 7] },
  'a vector for the only one': { settings: { mode: 'one_hot', categories: 7 }, inputs: [[4, 1]], output: [4, 7] },
  'a count of each': { settings: { mode: 'count', categories: 7 }, inputs: [[4]], output: [7] },
  'numbers keep their shape': { settings: { mode: 'int' }, inputs: [['T', 3]], output: ['T', 3], shapeLines: [] },
  'an unknown vocabulary': { inputs: [[4]], output: [null], summary: ['multi-hot'] },
});
