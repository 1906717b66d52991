import { defineLayer } from '../kind';
import { cubes } from '../shape';
import { separableConvolution } from './separable';

/** A separable convolution over sequences (see `separable.ts`). */
export const separableConv1d = defineLayer({
  ...separableConvolution(1),
  id: 'separable-conv1d',
  label: 'Separable Conv1D',
  description:
    'Filters each channel of a sequence by itself, then mixes the channels: two kernels and one bias a filter.',
  source: 'Keras 3 SeparableConv1D; in PyTorch two modules Conv1d',
  keywords: ['separableconv1d', 'separableconvolution1d', 'depthwise separable convolution'],
  sample: [cubes[1]],
});
