import type { FrameworkClasses } from '../framework-class';
import { activationTo } from './activation-argument';

export const convolutions = {
  Conv2D: {
    kind: 'conv2d',
    arguments: {
      filters: 'filters',
      kernel_size: 'kernel',
      strides: 'stride',
      padding: 'padding',
      dilation_rate: 'dilation',
      groups: 'groups',
      activation: activationTo('activation'),
      use_bias: 'bias',
    },
    required: ['filters', 'kernel_size'],
  },
} as const satisfies FrameworkClasses;
