import { choice } from '../fields/index';

/**
 * The functions that a layer may apply to its output, as `keras.activations` names them. None has weights, and none changes a
 * shape; those that do, or have settings of their own, are kinds.
 */
export const activations = [
  { value: 'linear', label: 'None' },
  { value: 'relu', label: 'ReLU' },
  { value: 'relu6', label: 'ReLU6' },
  { value: 'leaky_relu', label: 'Leaky ReLU' },
  { value: 'elu', label: 'ELU' },
  { value: 'selu', label: 'SELU' },
  { value: 'celu', label: 'CELU' },
  { value: 'gelu', label: 'GELU' },
  { value: 'gelu_tanh', label: 'GELU (by tanh)' },
  { value: 'silu', label: 'SiLU (Swish)' },
  { value: 'hard_silu', label: 'Hard SiLU (Hard swish)' },
  { value: 'mish', label: 'Mish' },
  { value: 'sigmoid', label: 'Sigmoid' },
  { value: 'hard_sigmoid', label: 'Hard sigmoid' },
  { value: 'log_sigmoid', label: 'Log sigmoid' },
  { value: 'sparse_sigmoid', label: 'Sparse sigmoid' },
  { value: 'tanh', label: 'Tanh' },
  { value: 'hard_tanh', label: 'Hard tanh' },
  { value: 'tanh_shrink', label: 'Tanh shrink' },
  { value: 'softplus', label: 'Softplus' },
  { value: 'squareplus', label: 'Squareplus' },
  { value: 'sparse_plus', label: 'Sparse plus' },
  { value: 'softsign', label: 'Softsign' },
  { value: 'soft_shrink', label: 'Soft shrink' },
  { value: 'hard_shrink', label: 'Hard shrink' },
  { value: 'softmax', label: 'Softmax' },
  { value: 'log_softmax', label: 'Log softmax' },
  { value: 'sparsemax', label: 'Sparsemax' },
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
