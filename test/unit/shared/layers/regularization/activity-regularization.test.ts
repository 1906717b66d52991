import { describeKind } from '../describe-kind';

describeKind('activity-regularization', {
  'the shape stays': { inputs: [['T', 16]], output: ['T', 16], weights: {}, summary: ['no cost'] },
  'says what it costs': { settings: { l1: 0.01, l2: 0.1 }, inputs: [[8]], summary: ['L1 0.01', 'L2 0.1'] },
  'no cost is below 0': { settings: { l1: -1 }, inputs: [[8]], refused: 'setting-refused' },
});
