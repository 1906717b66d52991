import { defineLayer } from '../kind';
import { cropTo, seesMiddle } from './fixed-size';

/** The middle of a picture: `h × w × c` gives `height × width × c`; a smaller picture is resized. Source: Keras 3 `CenterCrop`. */
export const centerCrop = defineLayer({
  ...cropTo,
  id: 'center-crop',
  label: 'Center crop',
  description: 'Cuts a stated size out of the middle of a picture. It has no parameters.',
  source: 'Keras 3 CenterCrop',
  keywords: ['centercrop', 'centre crop', 'crop', 'image', 'preprocessing'],
  stem: 'crop',
  reach: seesMiddle,
});
