import { describeKind } from '../describe-kind';

describeKind('spatial-dropout1d', {
  'the shape stays': {
    settings: { rate: 0.2 },
    inputs: [['T', 16]],
    output: ['T', 16],
    weights: {},
    shapeLines: [],
    summary: ['rate 0.2'],
  },
  'Keras wants a sequence': { settings: { rate: 0.2 }, rules: 'keras', inputs: [[4]], refused: 'wrong-rank' },
  'PyTorch drops whole samples of rows': {
    rules: 'pytorch',
    inputs: [[4]],
    output: [4],
    notes: ['unusual-rank'],
  },
  'PyTorch wants no image': { rules: 'pytorch', inputs: [[3, 8, 8]], refused: 'wrong-rank', assumed: [3, 8, 8] },
  'nor single values': { rules: 'pytorch', inputs: [[]], refused: 'channels-missing' },
});

describeKind('spatial-dropout2d', {
  'the shape stays': { settings: { rate: 0.2 }, inputs: [[8, null, 16]], output: [8, null, 16], weights: {} },
  'channels first, half of them': {
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[16, 8, 8]],
    output: [16, 8, 8],
    summary: ['rate 0.5'],
  },
  'Keras wants an image': { settings: { rate: 0.2 }, rules: 'keras', inputs: [[8, 8]], refused: 'wrong-rank' },
  'the lesson does, too': { settings: { rate: 0.2 }, inputs: [[8, 8, 8, 8]], refused: 'wrong-rank' },
  'PyTorch takes a sequence for now': {
    rules: 'pytorch',
    inputs: [[8, 8]],
    output: [8, 8],
    notes: ['unusual-rank'],
  },
  'but not single values': { rules: 'pytorch', inputs: [[]], refused: 'channels-missing' },
});

describeKind('spatial-dropout3d', {
  'the shape stays': { settings: { rate: 0.2 }, inputs: [[4, 8, 8, 16]], output: [4, 8, 8, 16], weights: {} },
  'Keras wants a volume': { settings: { rate: 0.2 }, rules: 'keras', inputs: [[8, 8, 3]], refused: 'wrong-rank' },
  'PyTorch drops whole samples of images': {
    rules: 'pytorch',
    inputs: [[3, 8, 8]],
    output: [3, 8, 8],
    notes: ['unusual-rank'],
  },
});
