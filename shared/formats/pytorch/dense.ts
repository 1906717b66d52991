import type { FrameworkClasses } from '../framework-class';

export const dense = {
  Linear: {
    kind: 'dense',
    arguments: { in_features: 'expects', out_features: 'units', bias: 'bias' },
    required: ['in_features', 'out_features'],
  },
  LazyLinear: {
    kind: 'dense',
    arguments: { out_features: 'units', bias: 'bias' },
    required: ['out_features'],
  },
  Bilinear: {
    kind: 'bilinear',
    arguments: {
      in1_features: 'expectsFirst',
      in2_features: 'expectsSecond',
      out_features: 'units',
      bias: 'bias',
    },
    required: ['in1_features', 'in2_features', 'out_features'],
  },
  AdaptiveLogSoftmaxWithLoss: {
    kind: 'adaptive-softmax',
    arguments: {
      in_features: 'expects',
      n_classes: 'classes',
      cutoffs: 'cutoffs',
      div_value: 'shrinking',
      head_bias: 'bias',
    },
    required: ['in_features', 'n_classes', 'cutoffs'],
  },
} as const satisfies FrameworkClasses;
