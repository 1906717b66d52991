import { defineLayer } from '../kind';
import { upSampling } from './up-sampling';

/** Every cell repeated: `d × h × w × c` gives `d·s × h·s × w·s × c`. Source: Keras 3 `UpSampling3D`. */
export const upSampling3d = defineLayer({
  ...upSampling(3),
  id: 'up-sampling3d',
  label: 'Upsampling 3D',
  description: 'Repeats every cell of a volume so that it grows. It has no parameters.',
  source: 'Keras 3 UpSampling3D',
  keywords: ['upsampling3d', 'upsample', 'resize', 'enlarge', 'volume', 'decoder'],
});
