import { defineLayer } from '../kind';
import { cubes } from '../shape';
import { transposedConvolution } from './transposed';

/** A transposed convolution over a sequence (see `transposed.ts`). */
export const convTranspose1d = defineLayer({
  ...transposedConvolution(1),
  id: 'conv-transpose1d',
  label: 'Conv1D transpose',
  description:
    'Spreads each cell of a sequence by filters, to a larger one: channels × filters × kernel size + biases.',
  source: 'Keras 3 Conv1DTranspose, PyTorch 2 ConvTranspose1d',
  keywords: [
    'conv1dtranspose',
    'convtranspose1d',
    'transposed convolution',
    'deconvolution',
    'deconvolution1d',
    'upconvolution',
  ],
  sample: [cubes[1]],
});
