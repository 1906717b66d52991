import { defineElementwise } from './elementwise';

/** The mean of its inputs, value by value. */
export const average = defineElementwise({
  id: 'average',
  label: 'Average',
  description: 'Takes the mean of its inputs, value by value. It has no parameters.',
  source: 'Keras 3 Average',
  keywords: ['mean', 'avg', 'ensemble'],
  stem: 'average',
});
