import { choice } from '../fields/index';

/** The functions that a layer may apply to its output. None has weights; those that do are kinds of their own. */
export const activations = [
  { value: 'linear', label: 'None' },
  { value: 'relu', label: 'ReLU' },
  { value: 'relu6', label: 'ReLU6' },
  { value: 'leaky_relu', label: 'Leaky ReLU' },
  { value: 'elu', label: 'ELU' },
  { value: 'selu', label: 'SELU' },
  { value: 'gelu', label: 'GELU' },
  { value: 'silu', label: 'SiLU (Swish)' },
  { value: 'mish', label: 'Mish' },
  { value: 'sigmoid', label: 'Sigmoid' },
  { value: 'hard_sigmoid', label: 'Hard sigmoid' },
  { value: 'tanh', label: 'Tanh' },
  { value: 'softplus', label: 'Softplus' },
  { value: 'softsign', label: 'Softsign' },
  { value: 'softmax', label: 'Softmax' },
  { value: 'exponential', label: 'Exponential' },
] as const;

export type ActivationName = (typeof activations)[number]['value'];

export const activationLabel = (name: ActivationName): string =>
  activations.find((activation) => activation.value === name)?.label ?? name;

/** The `activation` setting of a layer that computes something of its own first. */
export const activationField = choice({
  label: 'Activation',
  hint: 'Applied to the output. It has no parameters.',
  options: activations,
  fallback: 'linear',
});

/** The activation among a layer's key settings; nothing for none. */
export const activationSummary = (name: ActivationName): readonly string[] =>
  name === 'linear' ? [] : [activationLabel(name)];
