import type { Argument, FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';
import { activationTo } from './activation-argument';

/** One size stands for a list of it. */
const outputShape: Argument = (value) => ({ outputShape: [value].flat() });

export const dense = {
  Dense: {
    kind: 'dense',
    arguments: { units: 'units', activation: activationTo('activation'), use_bias: 'bias' },
    required: ['units'],
  },
  EinsumDense: {
    kind: 'einsum-dense',
    arguments: {
      equation: 'equation',
      output_shape: outputShape,
      activation: activationTo('activation'),
      bias_axes: 'biasAxes',
    },
    required: ['equation', 'output_shape'],
  },
  // Of Keras 1.
  MaxoutDense: {
    kind: 'maxout-dense',
    arguments: { output_dim: 'units', nb_feature: 'pieces', bias: 'bias' },
    required: ['output_dim'],
  },
  Highway: {
    kind: 'highway',
    arguments: { activation: activationTo('activation'), bias: 'bias', transform_bias: ignored },
  },
} as const satisfies FrameworkClasses;
