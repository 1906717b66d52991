import { defineLayer } from '../kind';
import { depthwiseConvolution } from './depthwise';

/** A depthwise convolution over images (see `depthwise.ts`). Source: Keras 3 `DepthwiseConv2D`. */
export const depthwiseConv2d = defineLayer({
  ...depthwiseConvolution(2),
  id: 'depthwise-conv2d',
  label: 'Depthwise Conv2D',
  description: 'Slides filters of its own over each channel: channels × kernel size + biases.',
  keywords: ['depthwiseconv2d', 'depthwise convolution', 'mobilenet'],
});
