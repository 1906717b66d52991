import { describeKind } from '../describe-kind';

describeKind('opaque', {
  'gives what is stated, and holds what is stated': {
    settings: { className: 'Capsule', shape: [10, 16], parameters: 1000 },
    inputs: [[6, 6, 32]],
    output: [10, 16],
    weights: { weights: [1000] },
    learnable: 1000,
    sum: '1,000',
    lines: ['learnable: 1,000'],
    shapeLines: ['size: 10', 'size: 16'],
    summary: ['Capsule', '1,000 parameters'],
  },
  'is assumed to keep the shape of its first input': {
    settings: { className: 'Lambda' },
    inputs: [[6, 6, 4], [3]],
    output: [6, 6, 4],
    notes: ['shape-assumed'],
    summary: ['Lambda'],
  },
  'says that its parameters are not known': {
    settings: { shape: [4], parameters: null },
    inputs: [[8]],
    output: [4],
    shapeLines: ['size: 4'],
    notes: ['parameters-unknown'],
    summary: ['Custom'],
  },
  'keeps sizes that are not known': {
    settings: { shape: [null, 'T', 3] },
    inputs: [[8]],
    outputs: [[null, 'T', 3]],
    shapeLines: ['channels: 3'],
  },
  'gives several tensors, each of the stated shape': {
    settings: { shape: [4], outputs: 2 },
    inputs: [[8]],
    outputs: [[4], [4]],
  },
  'refuses a shape that is none': { settings: { shape: [0] }, inputs: [[8]], refused: 'setting-refused' },
});
