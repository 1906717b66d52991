import { defineElementwise } from './elementwise';

/** Its first input less its second, value by value: exactly two. Source: Keras 3 `Subtract`. */
export const subtract = defineElementwise({
  id: 'subtract',
  label: 'Subtract',
  description: 'Takes its second input from its first, value by value. It has no parameters.',
  keywords: ['difference', 'minus', 'sub'],
  stem: 'subtract',
  inputs: 2,
});
