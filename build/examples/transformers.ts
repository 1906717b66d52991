import { describe } from './assemble';
import type { Described } from './describe';
import { block, layer, network, sharing } from './describe';

/** Vectors of 512 or 768 features, as many as there are tokens. */
const vectors = (name: string): Described => layer('input', name, { shape: ['T', null] });

/** A normalized sum, as the first transformers have it: after each part. */
const addAndNorm = (name: string, around: string, part: string): readonly Described[] => [
  layer('add', `${name}_add`, {}, [around, part]),
  layer('layer-norm', `${name}_norm`),
];

type Rectifier = 'relu' | 'gelu' | 'gelu_tanh';

const feedForward = (activation: Rectifier, after: string): readonly Described[] => [
  layer('dense', 'ffn_1', { units: '=4*width', activation }, [after]),
  layer('dense', 'ffn_2', { units: '=width' }),
];

const attention = (name: string, after: readonly string[]): Described =>
  layer('multi-head-attention', name, { heads: '=width/64', returnWeights: false }, after);

/** Attention, then two dense layers; a sum around each, and then a normalization. */
const postNorm = (activation: Rectifier, width: number) =>
  network('Encoder layer', { width }, [
    vectors('x'),
    attention('self_attention', ['x']),
    ...addAndNorm('attention', 'x', 'self_attention'),
    ...feedForward(activation, 'attention_norm'),
    ...addAndNorm('ffn', 'attention_norm', 'ffn_2'),
  ]);

/** The same with the normalizations first, which trains more easily where there are many. */
const preNorm = (name: string, activation: Rectifier, width: number) =>
  network(name, { width }, [
    vectors('x'),
    layer('layer-norm', 'norm_1'),
    attention('self_attention', ['norm_1']),
    layer('add', 'add_1', {}, ['x', 'self_attention']),
    layer('layer-norm', 'norm_2'),
    ...feedForward(activation, 'norm_2'),
    layer('add', 'add_2', {}, ['add_1', 'ffn_2']),
  ]);

/** Attends to what was written so far, then to what the encoder makes of the source, which every repeat passes on. */
const decoderLayer = network('Decoder layer', { width: 512 }, [
  vectors('memory'),
  vectors('x'),
  layer('identity', 'memory_out', {}, ['memory']),
  attention('self_attention', ['x']),
  ...addAndNorm('self', 'x', 'self_attention'),
  attention('cross_attention', ['self_norm', 'memory']),
  ...addAndNorm('cross', 'self_norm', 'cross_attention'),
  ...feedForward('relu', 'cross_norm'),
  ...addAndNorm('ffn', 'cross_norm', 'ffn_2'),
]);

const words = { vocabulary: 37_000, dimensions: 512 };

const positions = (name: string): Described => layer('elementwise', name, { operation: '× √512 + sinusoids' });

export const transformerBase = describe(
  'Transformer base',
  [
    layer('input', 'source', { shape: ['S'] }),
    layer('input', 'target', { shape: ['T'] }),
    layer('reversible-embedding', 'source_words', words, ['source']),
    positions('source_positions'),
    block(postNorm('relu', 512), 'encoder', { width: 512, repeat: 6 }),
    sharing('source_words', layer('reversible-embedding', 'target_words', words, ['target'])),
    positions('target_positions'),
    block(decoderLayer, 'decoder', { width: 512, repeat: 6 }, ['encoder', 'target_positions']),
    sharing('source_words', layer('reversible-embedding', 'scores', { ...words, reverse: true })),
    layer('softmax', 'probabilities'),
  ],
  {
    rules: 'keras',
    description:
      'Attention is all it needs: every word looks at all others at once. Six layers read the source, six write the translation and look at what was read. The same table of 37,000 words stands at both inputs and, backwards, at the output; it is counted once.',
    source: 'Vaswani et al., “Attention is all you need”, 2017',
  },
);

export const bertBase = describe(
  'BERT base, uncased',
  [
    layer('input', 'segments', { shape: [512] }),
    layer('input', 'tokens', { shape: [512] }),
    layer('embedding', 'word_embeddings', { vocabulary: 30_522, dimensions: 768 }, ['tokens']),
    layer('embedding', 'segment_embeddings', { vocabulary: 2, dimensions: 768 }, ['segments']),
    layer('add', 'add', {}, ['word_embeddings', 'segment_embeddings']),
    layer('position-embedding', 'position_embeddings', { length: 512 }),
    layer('layer-norm', 'norm'),
    block(postNorm('gelu', 768), 'encoder', { width: 768, repeat: 12 }),
    layer('slice', 'first_token', { axis: 1, from: 0, to: 1, keepAxis: false }),
    layer('dense', 'pooler', { units: 768, activation: 'tanh' }),
  ],
  {
    rules: 'keras',
    description:
      'The encoder of a transformer alone, trained to guess words that were taken out of a text. Words, segments and positions have vectors of their own, which are added; what the network makes of the first token stands for the whole text.',
    source:
      'Devlin, Chang, Lee, Toutanova, “BERT: Pre-training of deep bidirectional transformers for language understanding”, 2018',
  },
);

const bytePairs = { vocabulary: 50_257, dimensions: 768 };

export const gpt2Small = describe(
  'GPT-2 small',
  [
    layer('input', 'tokens', { shape: [1024] }),
    layer('reversible-embedding', 'token_embeddings', bytePairs),
    layer('position-embedding', 'position_embeddings', { length: 1024 }),
    block(preNorm('Decoder layer', 'gelu_tanh', 768), 'decoder', { width: 768, repeat: 12 }),
    layer('layer-norm', 'final_norm'),
    sharing('token_embeddings', layer('reversible-embedding', 'scores', { ...bytePairs, reverse: true })),
  ],
  {
    rules: 'keras',
    description:
      'The decoder of a transformer alone, which goes on with a text. Twelve layers with the normalizations in front; the table of its 50,257 tokens gives, read backwards, the score of each as the next one. It is counted once, and is nearly a third of all parameters.',
    source: 'Radford et al., “Language models are unsupervised multitask learners”, 2019',
  },
);

export const vitB16 = describe(
  'ViT-B/16',
  [
    layer('input', 'image', { shape: [224, 224, 3] }),
    layer('conv2d', 'patches', { filters: 768, kernel: [16, 16], stride: [16, 16], padding: 'valid' }),
    layer('reshape', 'sequence', { target: [14 * 14, 768] }),
    layer('class-token', 'class_token'),
    layer('position-embedding', 'position_embeddings', { length: 14 * 14 + 1 }),
    block(preNorm('Encoder layer', 'gelu', 768), 'encoder', { width: 768, repeat: 12 }),
    layer('layer-norm', 'final_norm'),
    layer('slice', 'first_token', { axis: 1, from: 0, to: 1, keepAxis: false }),
    layer('dense', 'classes', { units: 1000 }),
  ],
  {
    rules: 'keras',
    description:
      'An image is worth 16×16 words: it is cut into 196 patches, which a transformer reads as if they were tokens. A learnable vector stands in front of them, and what becomes of it is what the image shows.',
    source:
      'Dosovitskiy et al., “An image is worth 16x16 words: Transformers for image recognition at scale”, 2020; torchvision.models.vit_b_16',
  },
);
