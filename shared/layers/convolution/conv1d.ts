import { defineLayer } from '../kind';
import { cubes } from '../shape';
import { convolution } from './convolution';

/** A convolution over sequences (see `convolution.ts`). */
export const conv1d = defineLayer({
  ...convolution(1),
  id: 'conv1d',
  label: 'Conv1D',
  description: 'Slides filters over a sequence: channels × filters × kernel size + biases.',
  source: 'Keras 3 Conv1D, PyTorch 2 Conv1d',
  keywords: ['convolution', 'convolution1d', 'temporal convolution', 'causal', 'tcn'],
  sample: [cubes[1]],
});
