import { defineLayer } from '../kind';
import { cubes } from '../shape';
import { locallyConnected } from './locally-connected';

/** A locally connected layer over sequences (see `locally-connected.ts`). */
export const locallyConnected1d = defineLayer({
  ...locallyConnected(1),
  id: 'locally-connected1d',
  label: 'Locally connected 1D',
  description: 'Slides over a sequence with filters of its own at each position: no weight is shared.',
  source: 'Keras 2 LocallyConnected1D',
  keywords: ['locallyconnected1d', 'unshared convolution', 'local'],
  sample: [cubes[1]],
});
