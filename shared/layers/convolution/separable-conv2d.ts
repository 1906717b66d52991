import { defineLayer } from '../kind';
import { separableConvolution } from './separable';

/** A separable convolution over images (see `separable.ts`). */
export const separableConv2d = defineLayer({
  ...separableConvolution(2),
  id: 'separable-conv2d',
  label: 'Separable Conv2D',
  description: 'Filters each channel by itself, then mixes the channels: two kernels and one bias a filter.',
  source: 'Keras 3 SeparableConv2D; in PyTorch two modules Conv2d',
  keywords: ['separableconv2d', 'separableconvolution2d', 'depthwise separable convolution', 'xception'],
});
