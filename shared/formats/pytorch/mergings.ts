import type { FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

export const mergings = {
  CosineSimilarity: { kind: 'cosine-similarity', arguments: { dim: 'axis', eps: ignored } },
  PairwiseDistance: { kind: 'pairwise-distance', arguments: { p: 'norm', eps: ignored, keepdim: 'keepAxes' } },
} as const satisfies FrameworkClasses;
