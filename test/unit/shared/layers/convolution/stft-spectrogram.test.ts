import { describeKind } from '../describe-kind';

// Sizes and weights as Keras 3.15 gives them.
describeKind('stft-spectrogram', {
  'a second of sound': {
    inputs: [[16000, 1]],
    output: [Math.floor((16000 - 256) / 128) + 1, 256 / 2 + 1],
    weights: { real_kernel: [256, 1, 129], imag_kernel: [256, 1, 129] },
    learnable: 2 * 256 * (256 / 2 + 1),
    sum: '2 × 33,024 = 66,048',
    lines: [
      'frequencies: ⌊256 ÷ 2⌋ + 1 = 129',
      'weights: 256 × 129 = 33,024 (one a sample of the frame, for each frequency)',
      'learnable: 2 × 33,024 = 66,048 (the real and the imaginary part)',
    ],
    shapeLines: ['steps: ⌊(16,000 − 256) ÷ 128⌋ + 1 = 124', 'channels: 129 × 1 = 129'],
    summary: ['frames of 256', 'step 128', 'valid'],
  },
  'the real part, as an image of each channel': {
    settings: { mode: 'real', stride: 100, fft: 512, asImage: true },
    inputs: [[1000, 2]],
    output: [Math.floor((1000 - 256) / 100) + 1, 512 / 2 + 1, 2],
    weights: { real_kernel: [256, 1, 257] },
    learnable: 256 * (512 / 2 + 1),
    sum: '256 × 257 = 65,792',
  },
  'both parts, with zeros around the signal': {
    settings: { mode: 'stft', stride: 100, fft: 512, padding: 'same' },
    inputs: [[16000, 3]],
    output: [16000 / 100, 2 * (512 / 2 + 1) * 3],
    learnable: 2 * 256 * (512 / 2 + 1),
    sum: '2 × 65,792 = 131,584',
  },
  'channels first': {
    order: 'channels-first',
    settings: { asImage: true },
    inputs: [[1, 16000]],
    output: [1, 124, 129],
    learnable: 2 * 256 * 129,
    sum: '2 × 33,024 = 66,048',
  },
  'a signal of unknown length': {
    inputs: [[null, 1]],
    output: [null, 129],
    learnable: 2 * 256 * 129,
    sum: '2 × 33,024 = 66,048',
  },
  'no channels': { inputs: [[16000]], rules: 'keras', refused: 'wrong-rank', assumed: [null, null] },
  'a frame longer than the signal': { inputs: [[100, 1]], refused: 'window-too-large' },
  'a step beyond the frame': {
    settings: { stride: 300 },
    inputs: [[16000, 1]],
    refused: 'step-beyond-frame',
    fixes: [{ do: 'set', settings: { stride: undefined } }],
  },
  'an FFT shorter than the frame': {
    settings: { fft: 128 },
    inputs: [[16000, 1]],
    refused: 'fft-shorter-than-frame',
    fixes: [{ do: 'set', settings: { fft: undefined } }],
  },
});
