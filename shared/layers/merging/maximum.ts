import { defineElementwise } from './elementwise';

/** The largest of its inputs, value by value. Source: Keras 3 `Maximum`. */
export const maximum = defineElementwise({
  id: 'maximum',
  label: 'Maximum',
  description: 'Takes the largest of its inputs, value by value. It has no parameters.',
  keywords: ['max', 'largest'],
  stem: 'maximum',
});
