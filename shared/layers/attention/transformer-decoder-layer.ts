import { defineComposite } from '../composite';
import {
  checkFeatures,
  declared,
  ResidualSteps,
  summarizeTransformer,
  transformerFields,
  withoutExpected,
} from './transformer';

/**
 * A layer of a Transformer's decoder: attention to itself, attention to what the encoder gives, then two dense layers, each with a
 * sum around it and a normalization. Inputs: the target `(L, f)` and the memory `(S, f)`; the target's shape stays.
 * Fails where a layer inside does. Sources: Vaswani et al. 2017; PyTorch 2 `TransformerDecoderLayer`.
 */
export const transformerDecoderLayer = defineComposite({
  id: 'transformer-decoder-layer',
  label: 'Transformer decoder layer',
  category: 'attn',
  description: 'Attention to itself and to an encoder, and two dense layers, each with a skip. It is made of layers.',
  source: 'Vaswani et al. 2017; PyTorch 2 TransformerDecoderLayer',
  keywords: ['decoder block', 'cross-attention', 'translation'],
  stem: 'decoder',
  inputs: 2,
  inputNames: ['target', 'memory'],
  fields: transformerFields,
  sample: [
    [16, 16],
    [16, 16],
  ],
  check: ({ settings, inputs }) => checkFeatures(settings, inputs),
  expand: ({ settings, inputs: [target = []] }) =>
    new ResidualSteps(settings, Number(target.at(-1)))
      .attend('self_attn')
      .attend('multihead_attn', 1)
      .feedForward()
      .done(),
  declared,
  summarize: summarizeTransformer,
  remedies: withoutExpected,
});
