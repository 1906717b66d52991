import type { FrameworkClasses } from '../framework-class';
import { activationTo } from './activation-argument';

export const dense = {
  Dense: {
    kind: 'dense',
    arguments: { units: 'units', activation: activationTo('activation'), use_bias: 'bias' },
    required: ['units'],
  },
} as const satisfies FrameworkClasses;
