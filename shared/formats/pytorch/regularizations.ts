import type { FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

const dropping = { p: 'rate', inplace: ignored };

export const regularizations = {
  Dropout: { kind: 'dropout', arguments: dropping },
  Dropout1d: { kind: 'spatial-dropout1d', arguments: dropping },
  Dropout2d: { kind: 'spatial-dropout2d', arguments: dropping },
  Dropout3d: { kind: 'spatial-dropout3d', arguments: dropping },
  AlphaDropout: { kind: 'alpha-dropout', arguments: dropping },
  FeatureAlphaDropout: { kind: 'feature-alpha-dropout', arguments: dropping },
} as const satisfies FrameworkClasses;
