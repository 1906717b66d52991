import { ok } from '../../result';
import { text } from '../fields/index';
import { defineLayer } from '../kind';
import { broadcast } from '../merging/broadcast';

/**
 * Any operation on one tensor or several that works value by value, such as a square root or a quotient. Shapes as in
 * `broadcast.ts`. No weights. Source: Keras 3 `keras.ops`, `TensorFlowOpLayer`.
 */
export const elementwise = defineLayer({
  id: 'elementwise',
  label: 'Elementwise',
  category: 'custom',
  description: 'Computes with its inputs value by value. It has no parameters.',
  source: 'Keras 3 keras.ops, TensorFlowOpLayer',
  keywords: ['operation', 'tensorflowoplayer', 'tfoplambda', 'divide', 'power', 'square root', 'clip', 'cast'],
  stem: 'elementwise',
  inputs: { min: 1 },
  fields: {
    operation: text({
      label: 'Operation',
      hint: 'What is done with every value.',
      pattern: /\S/,
      allowed: 'The name of an operation',
      fallback: 'identity',
    }),
  },
  infer: ({ inputs }) => {
    const shape = broadcast(inputs);
    return shape.ok ? ok({ outputs: [shape.value], weights: [] }) : shape;
  },
  explain: () => ({ shape: [], parameters: [] }),
  summarize: ({ operation }) => [operation],
});
