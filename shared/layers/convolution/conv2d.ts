import { defineLayer } from '../kind';
import { convolution } from './convolution';

/** A convolution over images (see `convolution.ts`). */
export const conv2d = defineLayer({
  ...convolution(2),
  id: 'conv2d',
  label: 'Conv2D',
  description: 'Slides filters over a feature map: channels × filters × kernel size + biases.',
  source: 'Keras 3 Conv2D, PyTorch 2 Conv2d',
  keywords: ['convolution', 'convolution2d', 'conv', 'grouped convolution', 'dilated convolution', 'atrous'],
});
