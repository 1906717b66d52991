import { defineElementwise } from './elementwise';

/** The sum of its inputs, value by value. */
export const add = defineElementwise({
  id: 'add',
  label: 'Add',
  description: 'Adds its inputs value by value. It has no parameters.',
  source: 'Keras 3 Add',
  keywords: ['sum', 'plus', 'residual', 'skip', 'shortcut'],
  stem: 'add',
});
