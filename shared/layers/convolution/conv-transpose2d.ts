import { defineLayer } from '../kind';
import { transposedConvolution } from './transposed';

/** A transposed convolution over a feature map (see `transposed.ts`). */
export const convTranspose2d = defineLayer({
  ...transposedConvolution(2),
  id: 'conv-transpose2d',
  label: 'Conv2D transpose',
  description:
    'Spreads each cell of a feature map by filters, to a larger one: channels × filters × kernel size + biases.',
  source: 'Keras 3 Conv2DTranspose, PyTorch 2 ConvTranspose2d',
  keywords: [
    'conv2dtranspose',
    'convtranspose2d',
    'transposed convolution',
    'deconvolution',
    'deconvolution2d',
    'upconvolution',
  ],
});
