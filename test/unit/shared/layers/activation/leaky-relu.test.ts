import { describeKind } from '../describe-kind';

describeKind('leaky-relu', {
  'Keras has a steeper slope': {
    rules: 'keras',
    inputs: [[6, 7]],
    output: [6, 7],
    weights: {},
    summary: ['slope 0.3'],
  },
  'than PyTorch': { rules: 'pytorch', inputs: [[6, 7]], output: [6, 7], summary: ['slope 0.01'] },
  'PyTorch takes a negative slope': { settings: { negativeSlope: -1 }, rules: 'pytorch', inputs: [[4]], output: [4] },
  'Keras does not': {
    settings: { negativeSlope: -1 },
    rules: 'keras',
    inputs: [[4]],
    refused: 'number-refused',
    fixes: [{ do: 'set', settings: { negativeSlope: undefined } }],
    assumed: [4],
  },
});
