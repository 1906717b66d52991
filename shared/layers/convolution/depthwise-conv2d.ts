import { defineLayer } from '../kind';
import { depthwiseConvolution } from './depthwise';

/** A depthwise convolution over images (see `depthwise.ts`). */
export const depthwiseConv2d = defineLayer({
  ...depthwiseConvolution(2),
  id: 'depthwise-conv2d',
  label: 'Depthwise Conv2D',
  description: 'Slides filters of its own over each channel: channels × kernel size + biases.',
  source: 'Keras 3 DepthwiseConv2D; to PyTorch a Conv2d of as many groups as channels',
  keywords: ['depthwiseconv2d', 'depthwise convolution', 'mobilenet'],
});
