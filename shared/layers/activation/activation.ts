import { ok } from '../../result';
import { activationLabel, activations } from './activations';
import { choice } from '../fields/index';
import { defineLayer } from '../kind';

/** Applies a function to every value; the shape stays. Source: Keras 3 `Activation`. */
export const activation = defineLayer({
  id: 'activation',
  label: 'Activation',
  category: 'act',
  description: 'Applies a function to every value. It has no parameters.',
  keywords: ['relu', 'sigmoid', 'tanh', 'softmax', 'gelu', 'nonlinearity'],
  stem: 'activation',
  inputs: 1,
  fields: {
    function: choice({
      label: 'Function',
      hint: 'Which function is applied.',
      options: activations,
      initial: 'relu',
    }),
  },
  infer: ({ inputs: [input = []] }) => ok({ outputs: [input], weights: [] }),
  explain: () => ({ shape: [], parameters: [] }),
  summarize: (settings) => [activationLabel(settings.function)],
});
