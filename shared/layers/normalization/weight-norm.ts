import { ok } from '../../result';
import type { Expression, Step } from '../derivation';
import { of, step, sum } from '../derivation';
import type { Weight } from '../kind';
import { defineLayer, weight } from '../kind';
import { explainNested, inferNested, nestedLabel, nestedRemedies, reachInside, workInside } from '../nested';
import type { Rules } from '../rules';
import type { Kernel } from './kernel-wrapper';
import { assumeLayer, findKernel, kernelField, sizeInside } from './kernel-wrapper';

/**
 * A layer whose kernel is written as a direction and a length for each of its outputs, both learned. Shapes: as the layer gives.
 *
 * Weights: those of the layer, and the lengths `g (n)` for the last axis of its kernel. To PyTorch the kernel is `weight_v`, and the
 * lengths are `weight_g (n, 1, …)` for the first axis, which in a transposed convolution is that of the inputs.
 * Fails as the layer inside does. Sources: Salimans and Kingma 2016; PyTorch 2 `torch.nn.utils.weight_norm`; Keras has none, and is
 * counted as TensorFlow Addons did.
 */
export const weightNorm = defineLayer({
  id: 'weight-norm',
  label: 'Weight normalization',
  category: 'norm',
  description: 'A layer whose kernel is learned as directions and lengths.',
  source: 'Salimans and Kingma 2016; PyTorch 2 torch.nn.utils.weight_norm; TensorFlow Addons WeightNormalization',
  keywords: ['weightnormalization', 'weight_norm', 'weight norm', 'wrapper', 'reparameterization'],
  stem: 'weightnorm',
  inputs: 1,
  fields: { layer: kernelField },
  infer: (context) => {
    const inferred = inferNested(context, context.settings.layer, context.inputs);
    if (!inferred.ok) return inferred;
    return ok({ ...inferred.value, weights: withLengths(findKernel(inferred.value.weights), context.rules) });
  },
  work: (context) => workInside(context, context.settings.layer, context.inputs),
  reach: (context) => reachInside(context, context.settings.layer, context.inputs),
  explain: (context) => {
    const nested = explainNested(context, 'layer', context.settings.layer, context.inputs);
    const inferred = inferNested(context, context.settings.layer, context.inputs);
    if (!inferred.ok) return nested;
    const { kernel, outputs } = findKernel(inferred.value.weights);
    const note = kernel.name === 'weight' ? 'onFirstAxis' : 'perOutput';
    const lengths = step('lengths', sizeInside(kernel.shape[outputs]), note);
    const own = nested.parameters.filter(({ term }) => term !== 'learnable');
    const learnable = step('learnable', sum(...nested.parameters.flatMap(learned), of(lengths)));
    return { shape: nested.shape, parameters: [...own, lengths, learnable] };
  },
  summarize: ({ layer: nested }, kindOf) => [nestedLabel(nested, kindOf)],
  assume: (context) => assumeLayer(context, context.settings.layer),
  remedies: (context, found) => nestedRemedies(context, 'layer', context.settings.layer, context.inputs, found),
});

function withLengths({ kernel, others, outputs }: Kernel, rules: Rules): readonly Weight[] {
  const { trainable } = kernel;
  if (rules !== 'pytorch')
    return [kernel, { ...weight('g', kernel.shape.slice(outputs, outputs + 1)), trainable }, ...others];
  const lengths = kernel.shape.map((size, axis) => (axis === outputs ? size : 1));
  return [...others, { ...weight('weight_g', lengths), trainable }, { ...kernel, name: 'weight_v' }];
}

/** What the layer inside learns, summand by summand. */
const learned = ({ term, expression }: Step): readonly Expression[] => {
  if (term !== 'learnable') return [];
  return expression.op === 'sum' ? expression.of : [expression];
};
