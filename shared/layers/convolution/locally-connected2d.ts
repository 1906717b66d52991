import { defineLayer } from '../kind';
import { locallyConnected } from './locally-connected';

/** A locally connected layer over images (see `locally-connected.ts`). */
export const locallyConnected2d = defineLayer({
  ...locallyConnected(2),
  id: 'locally-connected2d',
  label: 'Locally connected 2D',
  description: 'Slides over a feature map with filters of its own at each position: no weight is shared.',
  source: 'Keras 2 LocallyConnected2D',
  keywords: ['locallyconnected2d', 'unshared convolution', 'local'],
});
