import { defineLayer } from '../kind';
import { cubes } from '../shape';
import { transposedConvolution } from './transposed';

/** A transposed convolution over a volume (see `transposed.ts`). */
export const convTranspose3d = defineLayer({
  ...transposedConvolution(3),
  id: 'conv-transpose3d',
  label: 'Conv3D transpose',
  description: 'Spreads each cell of a volume by filters, to a larger one: channels × filters × kernel size + biases.',
  source: 'Keras 3 Conv3DTranspose, PyTorch 2 ConvTranspose3d',
  keywords: [
    'conv3dtranspose',
    'convtranspose3d',
    'transposed convolution',
    'deconvolution',
    'deconvolution3d',
    'upconvolution',
  ],
  sample: [cubes[3]],
});
