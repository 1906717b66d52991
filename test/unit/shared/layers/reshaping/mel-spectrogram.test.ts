import { describeKind } from '../describe-kind';

// Sizes as Keras 3.15 gives them.
describeKind('mel-spectrogram', {
  'a second of sound': {
    inputs: [[16000]],
    output: [128, Math.floor((16000 + 512 + 1) / 512)],
    shapeLines: ['frequencies: 128', 'steps: ⌊(16,000 + 512 + 1) ÷ 512⌋ = 32'],
    summary: ['128 bins', 'stride 512'],
  },
  'other settings': { settings: { bins: 40, stride: 128 }, inputs: [[16000]], output: [40, 126] },
  'a signal of unknown length': { inputs: [['T']], output: [128, null], shapeLines: ['frequencies: 128'] },
  'two channels': {
    inputs: [[16000, 2]],
    refused: 'not-a-signal',
    fixes: [{ do: 'insert', input: 0, kind: 'flatten', settings: {} }],
    assumed: [128, null],
  },
});
