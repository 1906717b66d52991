import type { FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

export const normalizations = {
  BatchNormalization: {
    kind: 'batch-norm',
    arguments: { axis: 'axis', momentum: ignored, epsilon: ignored, center: 'center', scale: 'scale' },
  },
} as const satisfies FrameworkClasses;
