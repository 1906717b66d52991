import { add } from './add';
import { average } from './average';
import { concatenate } from './concatenate';
import { cosineSimilarity } from './cosine-similarity';
import { dot } from './dot';
import { maximum } from './maximum';
import { minimum } from './minimum';
import { multiply } from './multiply';
import { pairwiseDistance } from './pairwise-distance';
import { subtract } from './subtract';

/** The kinds of this family, in the order of the palette: what makes one tensor of several. */
export const mergingKinds = [
  add,
  concatenate,
  multiply,
  average,
  subtract,
  maximum,
  minimum,
  dot,
  cosineSimilarity,
  pairwiseDistance,
] as const;
