import type { FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

export const regularizations = {
  Dropout: { kind: 'dropout', arguments: { rate: 'rate', noise_shape: ignored, seed: ignored }, required: ['rate'] },
} as const satisfies FrameworkClasses;
