import { defineComposite } from '../composite';
import { integer } from '../fields/index';
import { checkFeatures, handedOn, summarizeTransformer, transformerFields, withoutExpected } from './transformer';

const mostLayers = 1000;

/**
 * An encoder for the source and a decoder for the target, each with a final normalization: the Transformer without its embeddings.
 * Inputs: the source `(S, f)` and the target `(L, f)`; output: `(L, f)`. Sources: Vaswani et al. 2017; PyTorch 2 `Transformer`.
 */
export const transformer = defineComposite({
  id: 'transformer',
  label: 'Transformer',
  category: 'attn',
  description: 'An encoder and a decoder with attention between them, without embeddings. It is made of layers.',
  source: 'Vaswani et al. 2017; PyTorch 2 Transformer',
  keywords: ['encoder-decoder', 'translation', 'seq2seq'],
  stem: 'transformer',
  inputs: 2,
  inputNames: ['source', 'target'],
  fields: {
    encoderLayers: integer({
      label: 'Encoder layers',
      hint: 'How many layers the encoder has.',
      fallback: 6,
      max: mostLayers,
    }),
    decoderLayers: integer({
      label: 'Decoder layers',
      hint: 'How many layers the decoder has.',
      fallback: 6,
      max: mostLayers,
    }),
    ...transformerFields,
  },
  sample: [
    [16, 16],
    [16, 16],
  ],
  check: ({ settings, inputs }) => checkFeatures(settings, inputs),
  expand: ({ settings }) => {
    const half = { ...handedOn(settings), finalNorm: true };
    return [
      {
        name: 'encoder',
        kind: 'transformer-encoder',
        settings: { ...half, layers: settings.encoderLayers },
        from: [0],
      },
      {
        name: 'decoder',
        kind: 'transformer-decoder',
        settings: { ...half, layers: settings.decoderLayers },
        from: [1, 'encoder'],
      },
    ];
  },
  summarize: (settings) => [
    `${settings.encoderLayers} + ${settings.decoderLayers} layers`,
    ...summarizeTransformer(settings),
  ],
  remedies: withoutExpected,
  assume: ({ inputs: [, target] }) => [target ?? null],
});
