import { defineLayer } from '../kind';
import { cubes } from '../shape';
import { depthwiseConvolution } from './depthwise';

/** A depthwise convolution over sequences (see `depthwise.ts`). */
export const depthwiseConv1d = defineLayer({
  ...depthwiseConvolution(1),
  id: 'depthwise-conv1d',
  label: 'Depthwise Conv1D',
  description: 'Slides filters of its own over each channel of a sequence: channels × kernel size + biases.',
  source: 'Keras 3 DepthwiseConv1D; to PyTorch a Conv1d of as many groups as channels',
  keywords: ['depthwiseconv1d', 'depthwise convolution'],
  sample: [cubes[1]],
});
