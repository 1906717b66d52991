import { defineLayer } from '../kind';
import { upSampling } from './up-sampling';

/** Every step of a sequence repeated: `length × c` gives `length·size × c`. Source: Keras 3 `UpSampling1D`. */
export const upSampling1d = defineLayer({
  ...upSampling(1),
  id: 'up-sampling1d',
  label: 'Upsampling 1D',
  description: 'Repeats every step of a sequence so that it grows. It has no parameters.',
  source: 'Keras 3 UpSampling1D',
  keywords: ['upsampling1d', 'upsample', 'resize', 'enlarge', 'repeat', 'decoder'],
  disagreement: { shape: 'Keras takes the first axis for the length, in any axis order' },
});
