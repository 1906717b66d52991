import { defineElementwise } from './elementwise';

/** Its first input less its second, value by value: exactly two. */
export const subtract = defineElementwise({
  id: 'subtract',
  label: 'Subtract',
  description: 'Takes its second input from its first, value by value. It has no parameters.',
  source: 'Keras 3 Subtract',
  keywords: ['difference', 'minus', 'sub'],
  stem: 'subtract',
  inputs: 2,
});
