import { ok } from '../../result';
import { broadcast } from './broadcast';
import { defineLayer } from '../kind';
import { fitInputs } from './merge';

/** The sum of its inputs, value by value. Shapes as in `broadcast.ts`. No weights. Source: Keras 3 `Add`. */
export const add = defineLayer({
  id: 'add',
  label: 'Add',
  category: 'merge',
  description: 'Adds its inputs value by value. It has no parameters.',
  keywords: ['sum', 'plus', 'residual', 'skip', 'shortcut'],
  stem: 'add',
  inputs: { min: 2 },
  fields: {},
  infer: ({ inputs }) => {
    const shape = broadcast(inputs);
    return shape.ok ? ok({ outputs: [shape.value], weights: [] }) : shape;
  },
  explain: () => ({ shape: [], parameters: [] }),
  summarize: () => [],
  // An axis of 1 is broadcast as it is; only what differs otherwise has to change.
  remedies: ({ inputs, order }) =>
    fitInputs(inputs, order, (input, model) =>
      input.length === model.length ? model.map((size, axis) => (input[axis] === 1 ? 1 : size)) : model,
    ),
});
