import type { FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

const table = { num_embeddings: 'vocabulary', embedding_dim: 'dimensions' } as const;
const required = ['num_embeddings', 'embedding_dim'];

export const embeddings = {
  Embedding: { kind: 'embedding', arguments: { ...table, padding_idx: 'paddingIndex' }, required },
  EmbeddingBag: {
    kind: 'embedding-bag',
    arguments: {
      ...table,
      max_norm: ignored,
      norm_type: ignored,
      scale_grad_by_freq: ignored,
      mode: 'mode',
      sparse: ignored,
      _weight: ignored,
      include_last_offset: ignored,
      padding_idx: 'paddingIndex',
    },
    required,
  },
} as const satisfies FrameworkClasses;
