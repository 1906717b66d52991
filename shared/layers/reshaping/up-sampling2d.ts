import { choice } from '../fields/index';
import { defineLayer } from '../kind';
import { upSampling } from './up-sampling';
import { interpolations } from './interpolations';

const upSampling2 = upSampling(2);

const fields = {
  ...upSampling2.fields,
  interpolation: choice({
    label: 'Interpolation',
    hint: 'How new cells are filled. It changes no shape.',
    options: interpolations,
    fallback: 'nearest',
  }),
};

/** Every cell repeated, or values between them: `h × w × c` gives `h·s × w·s × c`. Source: Keras 3 `UpSampling2D`. */
export const upSampling2d = defineLayer<'up-sampling2d', typeof fields>({
  ...upSampling2,
  id: 'up-sampling2d',
  label: 'Upsampling 2D',
  description: 'Repeats rows and columns so that a feature map grows. It has no parameters.',
  source: 'Keras 3 UpSampling2D',
  keywords: ['upsampling2d', 'upsample', 'resize', 'enlarge', 'decoder'],
  fields,
  // Other interpolations look at neighbours, each at as many as its implementation takes.
  reach: (context) => (context.settings.interpolation === 'nearest' ? upSampling2.reach(context) : 'unknown'),
});
