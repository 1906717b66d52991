import { categoryEncoding } from './category-encoding';
import { classToken } from './class-token';
import { embeddingBag } from './embedding-bag';
import { embedding } from './embedding';
import { positionEmbedding } from './position-embedding';
import { reversibleEmbedding } from './reversible-embedding';

/** The kinds of this family, in the order of the palette: what turns entries into vectors, and vectors that are learned as such. */
export const embeddingKinds = [
  embedding,
  positionEmbedding,
  classToken,
  embeddingBag,
  reversibleEmbedding,
  categoryEncoding,
] as const;
