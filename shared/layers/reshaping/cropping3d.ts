import { defineLayer } from '../kind';
import { cropping } from './cropping';

/** The border cut off: `d × h × w × c` with each spatial axis less what is cut off on both sides. Source: Keras 3 `Cropping3D`. */
export const cropping3d = defineLayer({
  ...cropping(3),
  id: 'cropping3d',
  label: 'Cropping 3D',
  description: 'Cuts cells off the border of a volume. It has no parameters.',
  source: 'Keras 3 Cropping3D',
  keywords: ['cropping3d', 'crop', 'trim', 'cut', 'volume'],
});
