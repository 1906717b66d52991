import { defineLayer } from '../kind';
import { pooling } from './pooling';

/** The largest value in each window. `h × w × c` gives `h' × w' × c` (see `window.ts`). Source: Keras 3 `MaxPooling2D`. */
export const maxPool2d = defineLayer({
  ...pooling,
  id: 'max-pool2d',
  label: 'Max pooling 2D',
  description: 'Keeps the largest value in each window. It has no parameters.',
  keywords: ['maxpooling2d', 'maxpool2d', 'subsampling', 'downsample'],
  stem: 'pool',
});
