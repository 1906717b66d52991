import { ok } from '../../result';
import { decimal } from '../fields/index';
import { defineLayer } from '../kind';

/** Sets values to zero at random while training; the shape stays. Source: Keras 3 `Dropout`. */
export const dropout = defineLayer({
  id: 'dropout',
  label: 'Dropout',
  category: 'reg',
  description: 'Sets values to zero at random while training. It has no parameters.',
  keywords: ['regularization'],
  stem: 'dropout',
  inputs: 1,
  fields: {
    rate: decimal({
      label: 'Rate',
      hint: 'The share of values set to zero.',
      min: 0,
      max: 1,
      step: 0.05,
      initial: 0.5,
    }),
  },
  infer: ({ inputs: [input = []] }) => ok({ outputs: [input], weights: [] }),
  explain: () => ({ shape: [], parameters: [] }),
  summarize: ({ rate }) => [`rate ${rate}`],
});
