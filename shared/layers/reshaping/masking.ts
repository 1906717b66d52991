import { ok } from '../../result';
import { decimal } from '../fields/index';
import { defineLayer } from '../kind';

/** Tells the layers after it to skip steps that hold one value only; the shape stays. No weights. Source: Keras 3 `Masking`. */
export const masking = defineLayer({
  id: 'masking',
  label: 'Masking',
  category: 'shape',
  description: 'Marks steps of a sequence to be skipped. It has no parameters.',
  source: 'Keras 3 Masking',
  keywords: ['mask', 'skip', 'timesteps', 'padding', 'sequence'],
  stem: 'masking',
  inputs: 1,
  fields: {
    value: decimal({
      label: 'Value',
      hint: 'A step is skipped where all of its values are this one.',
      step: 1,
      fallback: 0,
    }),
  },
  infer: ({ inputs: [input = []] }) => ok({ outputs: [input], weights: [] }),
  explain: () => ({ shape: [], parameters: [] }),
  summarize: ({ value }) => (value === 0 ? [] : [`skips ${value}`.replace('-', '−')]),
});
