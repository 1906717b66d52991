import { shape } from '../fields/index';
import { defineLayer } from '../kind';
import { formatShape } from '../../format-number';
import { ok } from '../../result';

/** Where a tensor enters the network. No weights. Source: Keras 3 `InputLayer` (shape without the batch axis). */
export const input = defineLayer({
  id: 'input',
  label: 'Input',
  category: 'io',
  description: 'Where a tensor enters the network. It has no parameters.',
  source: 'Keras 3 InputLayer (shape without the batch axis)',
  keywords: ['inputlayer', 'placeholder', 'image'],
  stem: 'input',
  inputs: 0,
  fields: {
    shape: shape({
      label: 'Shape',
      hint: 'Sizes without the batch axis, such as 20×20×3. A name or ? is an unknown size, () a single value.',
      least: 0,
      initial: [20, 20, 3],
    }),
  },
  infer: ({ settings }) => ok({ outputs: [settings.shape], weights: [] }),
  explain: () => ({ shape: [], parameters: [] }),
  summarize: ({ shape }) => [formatShape(shape)],
});
