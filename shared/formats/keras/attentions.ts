import { isList } from '../../layers/field';
import type { FrameworkClasses } from '../framework-class';

/** Keras is called with the query, the value and then the key; we count query, key and value. */
const queryValueKey = ['1', '3', '2'];

/** What a call may ask for, and not the layer. */
const call = { return_attention_scores: 'returnWeights' } as const;

const multiHead = {
  kind: 'multi-head-attention',
  arguments: {
    num_heads: 'heads',
    key_dim: 'keySize',
    value_dim: 'valueSize',
    use_bias: 'bias',
    // A tuple of one size is as good as the size.
    output_shape: (value) => ({ outputSize: (isList(value) ? value[0] : value) ?? null }),
    use_gate: 'gate',
    ...call,
  },
  required: ['num_heads', 'key_dim'],
  ports: queryValueKey,
} as const satisfies FrameworkClasses[string];

const grouped = {
  kind: 'grouped-query-attention',
  arguments: {
    head_dim: 'headSize',
    num_query_heads: 'queryHeads',
    num_key_value_heads: 'keyValueHeads',
    use_bias: 'bias',
    use_gate: 'gate',
    ...call,
  },
  required: ['head_dim', 'num_query_heads', 'num_key_value_heads'],
  ports: queryValueKey,
} as const satisfies FrameworkClasses[string];

export const attentions = {
  MultiHeadAttention: multiHead,
  GroupQueryAttention: grouped,
  GroupedQueryAttention: grouped,
  Attention: {
    kind: 'attention',
    arguments: { use_scale: 'scale', score_mode: 'score', ...call },
    ports: queryValueKey,
  },
  AdditiveAttention: { kind: 'additive-attention', arguments: { use_scale: 'scale', ...call }, ports: queryValueKey },
} as const satisfies FrameworkClasses;
