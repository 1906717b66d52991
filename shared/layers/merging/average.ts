import { defineElementwise } from './elementwise';

/** The mean of its inputs, value by value. Source: Keras 3 `Average`. */
export const average = defineElementwise({
  id: 'average',
  label: 'Average',
  description: 'Takes the mean of its inputs, value by value. It has no parameters.',
  keywords: ['mean', 'avg', 'ensemble'],
  stem: 'average',
});
