import { choice } from '../fields/index';
import { defineLayer } from '../kind';
import { fixedSize } from './fixed-size';
import { interpolations } from './interpolations';

const fields = {
  ...fixedSize.fields,
  interpolation: choice({
    label: 'Interpolation',
    hint: 'How new cells are filled. It changes no shape.',
    options: interpolations,
    fallback: 'bilinear',
  }),
};

/** A picture made larger or smaller: `h × w × c` gives `height × width × c`. Source: Keras 3 `Resizing`. */
export const resizing = defineLayer<'resizing', typeof fields>({
  ...fixedSize,
  id: 'resizing',
  label: 'Resizing',
  description: 'Gives a picture a stated size. It has no parameters.',
  source: 'Keras 3 Resizing',
  keywords: ['resize', 'scale', 'image', 'preprocessing'],
  stem: 'resize',
  fields,
});
