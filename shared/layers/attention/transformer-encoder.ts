import { defineComposite } from '../composite';
import { checkFeatures, withoutExpected } from './transformer';
import { stack, stackFields, summarizeStack } from './transformer-stack';

/** A row of encoder layers. The shape `(L, f)` stays. Source: PyTorch 2 `TransformerEncoder`. */
export const transformerEncoder = defineComposite({
  id: 'transformer-encoder',
  label: 'Transformer encoder',
  category: 'attn',
  description: 'So many encoder layers in a row. It is made of layers.',
  source: 'PyTorch 2 TransformerEncoder',
  keywords: ['bert', 'vit', 'stack'],
  stem: 'encoder',
  inputs: 1,
  fields: stackFields,
  sample: [[16, 16]],
  check: ({ settings, inputs }) => checkFeatures(settings, inputs),
  expand: ({ settings }) => stack('transformer-encoder-layer', settings, []),
  summarize: summarizeStack,
  remedies: withoutExpected,
});
