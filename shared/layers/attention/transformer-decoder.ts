import { defineComposite } from '../composite';
import { checkFeatures, withoutExpected } from './transformer';
import { stack, stackFields, summarizeStack } from './transformer-stack';

/** A row of decoder layers, which all look at the same memory. The target's shape `(L, f)` stays. Source: PyTorch 2 `TransformerDecoder`. */
export const transformerDecoder = defineComposite({
  id: 'transformer-decoder',
  label: 'Transformer decoder',
  category: 'attn',
  description: 'So many decoder layers in a row, which all look at one encoder. It is made of layers.',
  source: 'PyTorch 2 TransformerDecoder',
  keywords: ['stack', 'cross-attention'],
  stem: 'decoder',
  inputs: 2,
  inputNames: ['target', 'memory'],
  fields: stackFields,
  sample: [
    [16, 16],
    [16, 16],
  ],
  check: ({ settings, inputs }) => checkFeatures(settings, inputs),
  expand: ({ settings }) => stack('transformer-decoder-layer', settings, [1]),
  summarize: summarizeStack,
  remedies: withoutExpected,
});
