import { defineLayer } from '../kind';
import { cropping } from './cropping';

/** The border cut off: `length × c` gives `length − before − after × c`. Source: Keras 3 `Cropping1D`. */
export const cropping1d = defineLayer({
  ...cropping(1),
  id: 'cropping1d',
  label: 'Cropping 1D',
  description: 'Cuts steps off both ends of a sequence. It has no parameters.',
  source: 'Keras 3 Cropping1D',
  keywords: ['cropping1d', 'crop', 'trim', 'cut', 'sequence'],
  disagreement: { shape: 'Keras takes the first axis for the length, in any axis order' },
});
