import { describeKind } from '../describe-kind';

describeKind('gaussian-dropout', {
  'the shape stays': { settings: { rate: 0.2 }, inputs: [[2, 8]], output: [2, 8], weights: {}, summary: ['rate 0.2'] },
  'a rate over 1': { settings: { rate: 1.1 }, inputs: [[8]], refused: 'setting-refused' },
});
