import { describeKind } from '../describe-kind';

describeKind('pixel-unshuffle', {
  'cells gathered as channels': {
    settings: { factor: 3 },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[4, 6, 3]],
    output: [4 * 3 * 3, 6 / 3, 3 / 3],
    weights: {},
    shapeLines: ['channels: 4 × 3 × 3 = 36', 'height: 6 ÷ 3 = 2', 'width: 3 ÷ 3 = 1'],
    summary: ['÷3'],
  },
  'channels last, twice unless told otherwise': { settings: { factor: 2 }, inputs: [[8, 6, 3]], output: [4, 3, 12] },
  'unknown sizes': { settings: { factor: 2 }, inputs: [['H', 4, null]], output: [null, 2, null] },
  'rows that cannot be parted': {
    settings: { factor: 4 },
    inputs: [[6, 8, 3]],
    refused: 'indivisible',
    fixes: [{ do: 'set', settings: { factor: 2 } }],
    assumed: [6, 8, 3],
  },
  'a row is no feature map': { settings: { factor: 2 }, inputs: [[64]], refused: 'wrong-rank', fixes: [] },
});
