import { defineElementwise } from './elementwise';

/** The product of its inputs, value by value. */
export const multiply = defineElementwise({
  id: 'multiply',
  label: 'Multiply',
  description: 'Multiplies its inputs value by value. It has no parameters.',
  source: 'Keras 3 Multiply',
  keywords: ['product', 'times', 'mul', 'gate', 'scale', 'hadamard', 'squeeze and excitation'],
  stem: 'multiply',
});
