import { defineElementwise } from './elementwise';

/** The sum of its inputs, value by value. Source: Keras 3 `Add`. */
export const add = defineElementwise({
  id: 'add',
  label: 'Add',
  description: 'Adds its inputs value by value. It has no parameters.',
  keywords: ['sum', 'plus', 'residual', 'skip', 'shortcut'],
  stem: 'add',
});
