import type { Expression } from '../derivation';
import { layer } from '../fields/index';
import type { Context, Weight } from '../kind';
import type { NestedLayer } from '../nested';
import { assumeNested } from '../nested';
import type { Shape } from '../shape';

/** The kinds that hold one kernel, or one table of vectors. */
export const holdsKernel = [
  ...['conv2d', 'dense', 'conv1d', 'conv3d'],
  ...['conv-transpose1d', 'conv-transpose2d', 'conv-transpose3d', 'depthwise-conv1d', 'depthwise-conv2d'],
  ...['einsum-dense', 'embedding', 'reversible-embedding'],
];

/** The layer whose weights are written in another way. */
export const kernelField = layer({
  label: 'Layer',
  hint: 'The layer whose weights are normalized.',
  accepts: holdsKernel,
  initial: { kind: 'conv2d', settings: { filters: 32, kernel: [3, 3] } },
});

/** The kernel of a layer among its weights. */
export interface Kernel {
  readonly kernel: Weight;
  readonly others: readonly Weight[];
  /** Which of its axes is that of the outputs: the last to Keras, the first to PyTorch. */
  readonly outputs: number;
}

export function findKernel(weights: readonly Weight[]): Kernel {
  const kernel = weights.find(({ name }) => ['kernel', 'embeddings', 'weight'].includes(name));
  if (!kernel) throw new Error(`There is no kernel among ${weights.map(({ name }) => name).join(', ')}.`);
  const others = weights.filter((held) => held !== kernel);
  return { kernel, others, outputs: kernel.name === 'weight' ? 0 : kernel.shape.length - 1 };
}

/** A size of the kernel as a number of a derivation. */
export const sizeInside = (size = 1): Expression => ({
  op: 'number',
  value: size,
  source: { from: 'inside', layer: 'layer' },
});

/** What stands in for the output after a problem: what the layer inside would go on with. */
export const assumeLayer = (context: Context, inside: NestedLayer): readonly (Shape | null)[] => {
  const [shape = null] = assumeNested(context, inside, context.inputs);
  return [shape];
};
