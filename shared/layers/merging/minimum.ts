import { defineElementwise } from './elementwise';

/** The smallest of its inputs, value by value. Source: Keras 3 `Minimum`. */
export const minimum = defineElementwise({
  id: 'minimum',
  label: 'Minimum',
  description: 'Takes the smallest of its inputs, value by value. It has no parameters.',
  keywords: ['min', 'smallest'],
  stem: 'minimum',
});
