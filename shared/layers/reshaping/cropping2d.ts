import { defineLayer } from '../kind';
import { cropping } from './cropping';

/** The border cut off: `h × w × c` gives `h − top − bottom × w − left − right × c`. Source: Keras 3 `Cropping2D`. */
export const cropping2d = defineLayer({
  ...cropping(2),
  id: 'cropping2d',
  label: 'Cropping 2D',
  description: 'Cuts rows and columns off the border of a feature map. It has no parameters.',
  source: 'Keras 3 Cropping2D',
  keywords: ['cropping2d', 'crop', 'trim', 'cut', 'image'],
});
