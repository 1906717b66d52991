import type { Json, JsonObject } from '../../json';
import type { FrameworkClasses } from '../framework-class';

/** The sizes of an input without its batch, of which one is the plain case. Keras 3 no longer asks for them. */
const inputLength = (value: Json): JsonObject => ({ expects: [value].flat() });

const table = { input_dim: 'vocabulary', output_dim: 'dimensions' } as const;
const required = ['input_dim', 'output_dim'];

export const embeddings = {
  Embedding: { kind: 'embedding', arguments: { ...table, input_length: inputLength }, required },
  /** Whether it is used backwards, a call says. */
  ReversibleEmbedding: {
    kind: 'reversible-embedding',
    arguments: { ...table, tie_weights: 'tied', reverse: 'reverse' },
    required,
  },
  /** That of KerasHub. */
  PositionEmbedding: {
    kind: 'position-embedding',
    arguments: { sequence_length: 'length' },
    required: ['sequence_length'],
  },
} as const satisfies FrameworkClasses;
