import { activationLabel, activations } from './activations';
import { defineActivation } from './define-activation';
import { choice } from '../fields/index';

/**
 * Applies a function that has no settings of its own; the shape stays. Softmax and its kin take the last axis.
 */
export const activation = defineActivation({
  id: 'activation',
  label: 'Activation',
  description: 'Applies a function to every value. It has no parameters.',
  source: 'Keras 3 Activation, keras.activations; the modules of PyTorch 2 without arguments, such as Sigmoid',
  keywords: [
    'nonlinearity',
    ...['relu', 'relu6', 'selu', 'celu', 'gelu', 'silu', 'swish', 'mish', 'hardswish', 'hard swish', 'hard silu'],
    ...['sigmoid', 'hardsigmoid', 'hard sigmoid', 'logsigmoid', 'log sigmoid', 'tanh', 'tanhshrink', 'tanh shrink'],
    ...['softsign', 'squareplus', 'sparse plus', 'sparse sigmoid', 'softmax', 'sparsemax', 'exponential', 'linear'],
  ],
  stem: 'activation',
  fields: {
    function: choice({
      label: 'Function',
      hint: 'Which function is applied.',
      options: activations,
      initial: 'relu',
    }),
  },
  summarize: (settings) => [activationLabel(settings.function)],
});
