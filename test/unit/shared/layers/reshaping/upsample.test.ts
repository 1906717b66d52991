import { describeKind } from '../describe-kind';

describeKind('upsample', {
  'by any factor, rounded down': {
    settings: { amount: 2.5 },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[2, 7, 9]],
    output: [2, Math.floor(7 * 2.5), Math.floor(9 * 2.5)],
    weights: {},
    shapeLines: ['height: ⌊7 × 2.5⌋ = 17', 'width: ⌊9 × 2.5⌋ = 22'],
    summary: ['×2.5'],
  },
  'a factor an axis': {
    settings: { amount: [3, 0.5, 1], mode: 'trilinear' },
    order: 'channels-first',
    inputs: [[1, 3, 4, 'W']],
    output: [1, 3 * 3, Math.floor(4 * 0.5), 'W'],
    shapeLines: ['depth: 3 × 3 = 9', 'height: ⌊4 × 0.5⌋ = 2'],
    summary: ['×3 ×0.5 ×1', 'trilinear'],
  },
  'to a size': {
    settings: { by: 'size', amount: [9, 12], mode: 'bicubic' },
    inputs: [[null, 'W', 4]],
    output: [9, 12, 4],
    shapeLines: ['height: 9', 'width: 12'],
    summary: ['9×12', 'bicubic'],
  },
  'a sequence': {
    settings: { amount: 2, mode: 'linear' },
    inputs: [[5, 3]],
    output: [5 * 2, 3],
    shapeLines: ['length: 5 × 2 = 10'],
  },
  'an unknown size': { settings: { amount: 2 }, inputs: [[null, 4, 3]], output: [null, 8, 3] },
  'a mode for maps of another rank': {
    settings: { amount: 2, mode: 'bilinear' },
    inputs: [[5, 3]],
    refused: 'wrong-rank',
    fixes: [{ do: 'set', settings: { mode: 'nearest' } }],
    assumed: [5 * 2, 3],
  },
  'a row is no feature map': {
    settings: { amount: 2 },
    inputs: [[5]],
    refused: 'wrong-rank',
    fixes: [],
    assumed: null,
  },
  'amounts for another rank': {
    settings: { amount: [2, 3] },
    inputs: [[5, 3]],
    refused: 'amounts-differ',
    fixes: [{ do: 'set', settings: { amount: [2] } }],
  },
  'or for a volume': { settings: { amount: [2, 3] }, inputs: [[5, 5, 5, 3]], refused: 'amounts-differ' },
  'a size that is not whole': {
    settings: { by: 'size', amount: [2.5, 0.2] },
    inputs: [[5, 5, 3]],
    refused: 'size-not-whole',
    fixes: [
      { do: 'set', settings: { amount: [3, 1] } },
      { do: 'set', settings: { by: 'factor' } },
    ],
  },
  'nothing left': {
    settings: { amount: 0.5 },
    inputs: [[1, 3, 2]],
    refused: 'nothing-left',
    fixes: [{ do: 'set', settings: { amount: [1] } }],
    assumed: [null, Math.floor(3 * 0.5), 2],
  },
  'a factor of 0': { settings: { amount: 0 }, inputs: [[4, 4, 1]], refused: 'setting-refused' },
});
