import { describeKind } from '../describe-kind';

describeKind('additive-attention', {
  'learns a factor a feature': {
    inputs: [
      [10, 64],
      [12, 64],
    ],
    output: [10, 64],
    weights: { scale: [64] },
    learnable: 64,
    lines: ['scale: 64 (one a feature)', 'learnable: 64'],
    sum: '64',
    summary: ['scale'],
  },
  'may do without': { settings: { scale: false }, inputs: [[3, 4]], output: [3, 4], summary: ['no scale'] },
  'refuses features that nobody knows': { inputs: [[3, null]], refused: 'unknown-axis' },
});
