import { defineLayer } from '../kind';
import { pooling } from './pooling';

/** The mean of each window. `h × w × c` gives `h' × w' × c` (see `window.ts`). Source: Keras 3 `AveragePooling2D`. */
export const averagePool2d = defineLayer({
  ...pooling,
  id: 'average-pool2d',
  label: 'Average pooling 2D',
  description: 'Keeps the mean of each window. It has no parameters.',
  keywords: ['averagepooling2d', 'avgpool2d', 'subsampling', 'mean'],
  stem: 'pool',
});
