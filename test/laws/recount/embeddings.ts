import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Recount, Recountings } from './recount';
import { countValues } from './recount';

export const embeddings: Recountings = {
  embedding: ({ settings }) => recountTable(settings, 1),
  'embedding-bag': ({ settings }) => recountTable(settings, 1),
  'reversible-embedding': ({ settings }) => recountTable(settings, settings['tied'] === true ? 1 : 2),
  'position-embedding': ({ settings, inputs: [input] }) => {
    const [positions = null, features = null] = (input ?? []).slice(-2);
    return recountVectors(Number(settings['length'] ?? positions), Number(features));
  },
  'class-token': ({ settings, inputs: [input] }) => recountVectors(Number(settings['tokens']), Number(input?.at(-1))),
};

/** Each entry has a value for each dimension, in each table. */
function recountTable({ vocabulary, dimensions }: LayerAnalysis['settings'], tables: number): Recount {
  let learnable = 0;
  for (let table = 0; table < tables; table++)
    for (let entry = 0; entry < Number(vocabulary); entry++) learnable += countValues([Number(dimensions)]);
  return { learnable, kept: 0 };
}

/** Each position or token has a vector. */
function recountVectors(vectors: number, features: number): Recount {
  let learnable = 0;
  for (let vector = 0; vector < vectors; vector++) learnable += countValues([features]);
  return { learnable, kept: 0 };
}
