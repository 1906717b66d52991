import { defineLayer } from '../kind';
import { cubes } from '../shape';
import { convolution } from './convolution';

/** A convolution over volumes (see `convolution.ts`). */
export const conv3d = defineLayer({
  ...convolution(3),
  id: 'conv3d',
  label: 'Conv3D',
  description: 'Slides filters over a volume: channels × filters × kernel size + biases.',
  source: 'Keras 3 Conv3D, PyTorch 2 Conv3d',
  keywords: ['convolution', 'convolution3d', 'volumetric convolution', 'video'],
  sample: [cubes[3]],
});
