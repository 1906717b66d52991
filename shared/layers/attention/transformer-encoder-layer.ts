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
 * A layer of a Transformer's encoder: attention to itself, then two dense layers, each with a sum around it and a normalization. The
 * shape `(L, f)` stays. Fails where a layer inside does. Sources: Vaswani et al. 2017; PyTorch 2 `TransformerEncoderLayer`.
 */
export const transformerEncoderLayer = defineComposite({
  id: 'transformer-encoder-layer',
  label: 'Transformer encoder layer',
  category: 'attn',
  description: 'Attention to itself and two dense layers, each with a skip and a normalization. It is made of layers.',
  source: 'Vaswani et al. 2017; PyTorch 2 TransformerEncoderLayer',
  keywords: ['encoder block', 'bert', 'vit', 'self-attention'],
  stem: 'encoder',
  inputs: 1,
  fields: transformerFields,
  sample: [[16, 16]],
  check: ({ settings, inputs }) => checkFeatures(settings, inputs),
  expand: ({ settings, inputs: [input = []] }) =>
    new ResidualSteps(settings, Number(input.at(-1))).attend('self_attn').feedForward().done(),
  declared,
  summarize: summarizeTransformer,
  remedies: withoutExpected,
});
