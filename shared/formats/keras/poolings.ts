import type { FrameworkClasses } from '../framework-class';

const pooling = { pool_size: 'poolSize', strides: 'stride', padding: 'padding' };

export const poolings = {
  MaxPooling2D: { kind: 'max-pool2d', arguments: pooling },
  AveragePooling2D: { kind: 'average-pool2d', arguments: pooling },
  GlobalAveragePooling2D: { kind: 'global-average-pool2d', arguments: { keepdims: 'keepAxes' } },
} as const satisfies FrameworkClasses;
