import type { FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

export const reshapings = {
  Flatten: { kind: 'flatten', arguments: {} },
  UpSampling2D: { kind: 'up-sampling2d', arguments: { size: 'size', interpolation: ignored } },
} as const satisfies FrameworkClasses;
