import { additiveAttention } from './additive-attention';
import { attention } from './attention';
import { groupedQueryAttention } from './grouped-query-attention';
import { multiHeadAttention } from './multi-head-attention';
import { transformerDecoder } from './transformer-decoder';
import { transformerDecoderLayer } from './transformer-decoder-layer';
import { transformerEncoder } from './transformer-encoder';
import { transformerEncoderLayer } from './transformer-encoder-layer';
import { transformer } from './transformer-whole';

/** The kinds of this family, in the order of the palette: what lets one sequence look at another. */
export const attentionKinds = [
  multiHeadAttention,
  transformerEncoderLayer,
  transformerDecoderLayer,
  groupedQueryAttention,
  attention,
  additiveAttention,
  transformerEncoder,
  transformerDecoder,
  transformer,
] as const;
