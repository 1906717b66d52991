import type { Document } from '../../shared/document/document';
import { describe } from './assemble';
import { block, layer, network } from './describe';

/** The sizes by which the models of this family differ. */
interface Sizes {
  readonly context: number;
  readonly vocabulary: number;
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  readonly keyValueHeads: number;
  readonly hidden: number;
}

/**
 * Attention whose positions are turned into the queries and keys, which takes no parameters, and a gated feed-forward part. No
 * biases anywhere; the normalizations learn a scale only.
 */
const decoderLayer = ({ width, heads, keyValueHeads, hidden }: Sizes) =>
  network('Decoder layer', { width, heads, keyValueHeads, hidden }, [
    layer('input', 'x', { shape: ['T', null] }),
    layer('rms-norm', 'attention_norm'),
    layer('grouped-query-attention', 'attention', {
      ...{ queryHeads: '=heads', keyValueHeads: '=keyValueHeads', headSize: '=width/heads', bias: false },
    }),
    layer('add', 'attention_add', {}, ['x', 'attention']),
    layer('rms-norm', 'ffn_norm'),
    layer('dense', 'gate', { units: '=hidden', activation: 'silu', bias: false }, ['ffn_norm']),
    layer('dense', 'up', { units: '=hidden', bias: false }, ['ffn_norm']),
    layer('multiply', 'gated', {}, ['gate', 'up']),
    layer('dense', 'down', { units: '=width', bias: false }),
    layer('add', 'ffn_add', {}, ['attention_add', 'down']),
  ]);

const languageModel = (title: string, sizes: Sizes, description: string, source: string): Document =>
  describe(
    title,
    [
      layer('input', 'tokens', { shape: [sizes.context] }),
      layer('embedding', 'embeddings', { vocabulary: sizes.vocabulary, dimensions: sizes.width }),
      block(decoderLayer(sizes), 'decoder', { repeat: sizes.layers }),
      layer('rms-norm', 'norm'),
      layer('dense', 'scores', { units: sizes.vocabulary, bias: false }),
    ],
    { rules: 'keras', description, source },
  );

const llama2 = 'Touvron et al., “Llama 2: Open foundation and fine-tuned chat models”, 2023';

export const llama2Of7B = languageModel(
  'Llama 2 7B',
  { context: 4096, vocabulary: 32_000, width: 4096, layers: 32, heads: 32, keyValueHeads: 32, hidden: 11_008 },
  'One layer, 32 times. Positions are turned into queries and keys, the feed-forward part is gated, nothing has a bias, and normalizations learn a scale only. Two thirds of a layer’s parameters are in its feed-forward part. The input’s table and the output’s are two.',
  llama2,
);

export const llama2Of70B = languageModel(
  'Llama 2 70B',
  { context: 4096, vocabulary: 32_000, width: 8192, layers: 80, heads: 64, keyValueHeads: 8, hidden: 28_672 },
  'The largest of its family: 80 layers of twice the width. Eight query heads share one head of keys and values, so that what has to be kept while it writes is an eighth as large.',
  llama2,
);

export const llama3Of8B = languageModel(
  'Llama 3 8B',
  { context: 8192, vocabulary: 128_256, width: 4096, layers: 32, heads: 32, keyValueHeads: 8, hidden: 14_336 },
  'Four times as many tokens as Llama 2, so that a text takes fewer of them: the two tables have a billion parameters. Four query heads share one head of keys and values, and what that saves is spent on the feed-forward part.',
  'Grattafiori et al., “The Llama 3 herd of models”, 2024',
);

export const mistralOf7B = languageModel(
  'Mistral 7B',
  { context: 8192, vocabulary: 32_000, width: 4096, layers: 32, heads: 32, keyValueHeads: 8, hidden: 14_336 },
  'Llama’s layer with shared keys and values, four query heads to each, and a wider feed-forward part. A token looks back 4,096 tokens at most, layer by layer; that changes what is computed and no parameter.',
  'Jiang et al., “Mistral 7B”, 2023',
);
