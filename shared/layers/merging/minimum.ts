import { defineElementwise } from './elementwise';

/** The smallest of its inputs, value by value. */
export const minimum = defineElementwise({
  id: 'minimum',
  label: 'Minimum',
  description: 'Takes the smallest of its inputs, value by value. It has no parameters.',
  source: 'Keras 3 Minimum',
  keywords: ['min', 'smallest'],
  stem: 'minimum',
});
