import type { FrameworkClasses } from '../framework-class';

export const dense = {
  Linear: {
    kind: 'dense',
    arguments: { in_features: 'expects', out_features: 'units', bias: 'bias' },
    required: ['in_features', 'out_features'],
  },
} as const satisfies FrameworkClasses;
