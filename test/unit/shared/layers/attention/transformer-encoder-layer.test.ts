import { describeKind } from '../describe-kind';

const wide = 64;
const attention = 4 * (wide * wide + wide);
const dense = (units: number) => wide * units + units + units * wide + wide;

describeKind('transformer-encoder-layer', {
  'is attention, two dense layers and two normalizations': {
    rules: 'pytorch',
    settings: { heads: 8, feedForward: 256 },
    inputs: [[10, wide]],
    output: [10, wide],
    weights: {
      'self_attn.in_proj_weight': [3 * wide, wide],
      'self_attn.in_proj_bias': [3 * wide],
      'self_attn.out_proj.weight': [wide, wide],
      'self_attn.out_proj.bias': [wide],
      'linear1.weight': [256, wide],
      'linear1.bias': [256],
      'linear2.weight': [wide, 256],
      'linear2.bias': [wide],
      'norm1.weight': [wide],
      'norm1.bias': [wide],
      'norm2.weight': [wide],
      'norm2.bias': [wide],
    },
    learnable: attention + dense(256) + 2 * 2 * wide,
    lines: [
      'self_attn: 4,160 + 4,160 + 4,160 + 4,160 = 16,640',
      'norm1: 64 + 64 = 128',
      'linear1: 16,384 + 256 = 16,640',
      'linear2: 16,384 + 64 = 16,448',
      'norm2: 64 + 64 = 128',
      'learnable: 16,640 + 128 + 16,640 + 16,448 + 128 = 49,984',
    ],
    sum: '16,640 + 128 + 16,640 + 16,448 + 128 = 49,984',
    summary: ['8 heads', '256 units'],
  },
  'normalizes first, without biases': {
    settings: { heads: 2, feedForward: 16, normFirst: true, bias: false, activation: 'gelu' },
    inputs: [['T', 8]],
    output: ['T', 8],
    learnable: 4 * 8 * 8 + 2 * 8 * 16 + 2 * 8,
    sum: '8 + 256 + 8 + 128 + 128 = 528',
    summary: ['2 heads', '16 units', 'gelu', 'pre-norm', 'no bias'],
  },
  'refuses other features than were stated': {
    settings: { heads: 2, expects: 6 },
    inputs: [[10, 8]],
    refused: 'inputs-differ',
    fixes: [{ do: 'set', settings: { expects: undefined } }],
  },
  'refuses what a layer inside of it refuses': {
    settings: { heads: 3 },
    inputs: [[10, 8]],
    refused: 'heads-do-not-divide',
  },
  'refuses features that nobody knows': { settings: { heads: 2 }, inputs: [[10, null]], refused: 'unknown-axis' },
});
