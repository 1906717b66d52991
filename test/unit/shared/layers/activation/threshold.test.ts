import { describeKind } from '../describe-kind';

describeKind('threshold', {
  'the shape stays': { inputs: [[3, 4]], output: [3, 4], weights: {}, summary: ['over 1'] },
  'another value for the rest': {
    settings: { threshold: 0.1, value: 20 },
    inputs: [[3]],
    output: [3],
    summary: ['over 0.1', 'else 20'],
  },
  'PyTorch takes a negative threshold': { settings: { threshold: -1 }, rules: 'pytorch', inputs: [[3]], output: [3] },
  'Keras does not': {
    settings: { threshold: -1 },
    inputs: [[3]],
    refused: 'number-refused',
    fixes: [{ do: 'set', settings: { threshold: undefined } }],
  },
});
