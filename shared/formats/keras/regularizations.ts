import type { FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

const dropping = { arguments: { rate: 'rate', noise_shape: ignored, seed: ignored }, required: ['rate'] };

export const regularizations = {
  Dropout: { kind: 'dropout', ...dropping },
  SpatialDropout1D: { kind: 'spatial-dropout1d', ...dropping },
  SpatialDropout2D: { kind: 'spatial-dropout2d', ...dropping },
  SpatialDropout3D: { kind: 'spatial-dropout3d', ...dropping },
  AlphaDropout: { kind: 'alpha-dropout', ...dropping },
  GaussianDropout: { kind: 'gaussian-dropout', arguments: { rate: 'rate', seed: ignored }, required: ['rate'] },
  GaussianNoise: { kind: 'gaussian-noise', arguments: { stddev: 'stddev', seed: ignored }, required: ['stddev'] },
  ActivityRegularization: { kind: 'activity-regularization', arguments: { l1: 'l1', l2: 'l2' } },
} as const satisfies FrameworkClasses;
