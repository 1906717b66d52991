import type { FrameworkClasses } from '../framework-class';
import { activationTo } from './activation-argument';

export const activations = {
  Activation: {
    kind: 'activation',
    arguments: { activation: activationTo('function') },
    required: ['activation'],
  },
} as const satisfies FrameworkClasses;
