import { defineLayer } from '../kind';
import { cropTo } from './fixed-size';

/** A part of a picture, at random while training: `h × w × c` gives `height × width × c`. Source: Keras 3 `RandomCrop`. */
export const randomCrop = defineLayer({
  ...cropTo,
  id: 'random-crop',
  label: 'Random crop',
  description: 'Cuts a stated size out of a picture, at random while training. It has no parameters.',
  source: 'Keras 3 RandomCrop',
  keywords: ['randomcrop', 'crop', 'image', 'augmentation', 'preprocessing'],
  stem: 'crop',
});
