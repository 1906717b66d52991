import { describeKind } from '../describe-kind';

const attention = (wide: number) => 4 * (wide * wide + wide);
const dense = (wide: number, units: number) => wide * units + units + units * wide + wide;
const encoderLayer = (wide: number, units: number) => attention(wide) + dense(wide, units) + 2 * 2 * wide;
const decoderLayer = (wide: number, units: number) => 2 * attention(wide) + dense(wide, units) + 3 * 2 * wide;

describeKind('transformer', {
  'is the one of 2017, without embeddings': {
    rules: 'pytorch',
    settings: { heads: 8 },
    inputs: [
      [10, 512],
      [20, 512],
    ],
    output: [20, 512],
    learnable: 6 * encoderLayer(512, 2048) + 2 * 512 + 6 * decoderLayer(512, 2048) + 2 * 512,
    sum: '18,915,328 + 25,225,216 = 44,140,544',
    summary: ['6 + 6 layers', '8 heads', '2048 units'],
  },
  'refuses a source of other features than the target': {
    settings: { heads: 2 },
    inputs: [
      [10, 8],
      [10, 6],
    ],
    refused: 'features-differ',
    assumed: [10, 6],
  },
});

describeKind('transformer-encoder', {
  'is so many layers, and a normalization where asked for': {
    settings: { heads: 2, layers: 3, feedForward: 16, finalNorm: true },
    inputs: [[10, 8]],
    output: [10, 8],
    learnable: 3 * encoderLayer(8, 16) + 2 * 8,
    sum: '600 + 600 + 600 + 16 = 1,816',
    summary: ['3 layers', '2 heads', '16 units'],
  },
});

describeKind('transformer-decoder', {
  'looks at one memory in every layer': {
    settings: { heads: 2, layers: 2, feedForward: 16 },
    inputs: [
      [10, 8],
      ['S', 8],
    ],
    output: [10, 8],
    learnable: 2 * decoderLayer(8, 16),
    sum: '904 + 904 = 1,808',
  },
});

describeKind('transformer-decoder-layer', {
  'attends to itself and to the memory': {
    settings: { heads: 2, feedForward: 16 },
    inputs: [
      [10, 8],
      [7, 8],
    ],
    output: [10, 8],
    learnable: decoderLayer(8, 16),
    sum: '288 + 16 + 288 + 16 + 144 + 136 + 16 = 904',
  },
  'refuses a memory of other features': {
    settings: { heads: 2 },
    inputs: [
      [10, 8],
      [7, 6],
    ],
    refused: 'features-differ',
  },
});
