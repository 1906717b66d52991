import { defineElementwise } from './elementwise';

/** The largest of its inputs, value by value. */
export const maximum = defineElementwise({
  id: 'maximum',
  label: 'Maximum',
  description: 'Takes the largest of its inputs, value by value. It has no parameters.',
  source: 'Keras 3 Maximum',
  keywords: ['max', 'largest'],
  stem: 'maximum',
});
