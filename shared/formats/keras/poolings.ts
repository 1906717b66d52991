import type { FrameworkClasses } from '../framework-class';

const pooling = { pool_size: 'poolSize', strides: 'stride', padding: 'padding' };

const globalPooling = { keepdims: 'keepAxes' };

const adaptive = { arguments: { output_size: 'outputSize' }, required: ['output_size'] };

export const poolings = {
  MaxPooling1D: { kind: 'max-pool1d', arguments: pooling },
  MaxPooling2D: { kind: 'max-pool2d', arguments: pooling },
  MaxPooling3D: { kind: 'max-pool3d', arguments: pooling },
  AveragePooling1D: { kind: 'average-pool1d', arguments: pooling },
  AveragePooling2D: { kind: 'average-pool2d', arguments: pooling },
  AveragePooling3D: { kind: 'average-pool3d', arguments: pooling },
  GlobalAveragePooling1D: { kind: 'global-average-pool1d', arguments: globalPooling },
  GlobalAveragePooling2D: { kind: 'global-average-pool2d', arguments: globalPooling },
  GlobalAveragePooling3D: { kind: 'global-average-pool3d', arguments: globalPooling },
  GlobalMaxPooling1D: { kind: 'global-max-pool1d', arguments: globalPooling },
  GlobalMaxPooling2D: { kind: 'global-max-pool2d', arguments: globalPooling },
  GlobalMaxPooling3D: { kind: 'global-max-pool3d', arguments: globalPooling },
  AdaptiveAveragePooling1D: { kind: 'adaptive-average-pool1d', ...adaptive },
  AdaptiveAveragePooling2D: { kind: 'adaptive-average-pool2d', ...adaptive },
  AdaptiveAveragePooling3D: { kind: 'adaptive-average-pool3d', ...adaptive },
  AdaptiveMaxPooling1D: { kind: 'adaptive-max-pool1d', ...adaptive },
  AdaptiveMaxPooling2D: { kind: 'adaptive-max-pool2d', ...adaptive },
  AdaptiveMaxPooling3D: { kind: 'adaptive-max-pool3d', ...adaptive },
} as const satisfies FrameworkClasses;
