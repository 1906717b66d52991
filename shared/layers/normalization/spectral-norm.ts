import { ok } from '../../result';
import type { Step } from '../derivation';
import { of, product, step, sum } from '../derivation';
import { integer } from '../fields/index';
import type { Weight } from '../kind';
import { defineLayer, weight } from '../kind';
import type { NestedLayer } from '../nested';
import { explainNested, inferNested, nestedLabel, nestedRemedies, reachInside, workInside } from '../nested';
import type { Rules } from '../rules';
import type { Kernel } from './kernel-wrapper';
import { assumeLayer, findKernel, kernelField, sizeInside } from './kernel-wrapper';

/**
 * A layer whose kernel is divided by its largest singular value, so that it stretches nothing by more than 1. That value is found with
 * vectors that are kept. Shapes: as the layer gives.
 *
 * Weights: those of the layer, and `vector_u (1, n)`, kept but never learned, for the last axis of the kernel. To PyTorch the kernel is
 * `weight_orig`, and two buffers are kept: `weight_u` for its outputs and `weight_v` for all that makes one of them.
 * Fails as the layer inside does. Sources: Miyato et al. 2018; Keras 3 `SpectralNormalization`; PyTorch 2 `torch.nn.utils.spectral_norm`.
 */
export const spectralNorm = defineLayer({
  id: 'spectral-norm',
  label: 'Spectral normalization',
  category: 'norm',
  description: 'A layer whose kernel is divided by its largest singular value.',
  source: 'Miyato et al. 2018; Keras 3 SpectralNormalization; PyTorch 2 torch.nn.utils.spectral_norm',
  keywords: ['spectralnormalization', 'spectral_norm', 'spectral norm', 'wrapper', 'lipschitz', 'gan'],
  stem: 'spectral',
  inputs: 1,
  fields: {
    layer: kernelField,
    iterations: integer({
      label: 'Power iterations',
      hint: 'How often the vectors are improved at each step of training.',
      fallback: 1,
      advanced: true,
    }),
  },
  infer: (context) => {
    const { settings, inputs, rules } = context;
    const inferred = inferNested(context, settings.layer, inputs);
    if (!inferred.ok) return inferred;
    return ok({ ...inferred.value, weights: withVectors(findKernel(inferred.value.weights), settings.layer, rules) });
  },
  work: (context) => workInside(context, context.settings.layer, context.inputs),
  reach: (context) => reachInside(context, context.settings.layer, context.inputs),
  explain: (context) => {
    const { settings, inputs, rules } = context;
    const nested = explainNested(context, 'layer', settings.layer, inputs);
    const inferred = inferNested(context, settings.layer, inputs);
    if (!inferred.ok) return nested;
    const vectors = explainVectors(findKernel(inferred.value.weights), settings.layer, rules);
    const statistics = step('statistics', sum(...vectors.map(of)));
    return { shape: nested.shape, parameters: [...nested.parameters, ...vectors, statistics] };
  },
  summarize: ({ layer: nested }, kindOf) => [nestedLabel(nested, kindOf)],
  assume: (context) => assumeLayer(context, context.settings.layer),
  remedies: (context, found) => nestedRemedies(context, 'layer', context.settings.layer, context.inputs, found),
});

/** How the kernel is seen as a matrix: the sizes of its outputs' axis, and of all others. */
function matrixOf({ kernel, outputs }: Kernel, inside: NestedLayer): readonly [number, readonly number[]] {
  // PyTorch knows that in a transposed convolution the inputs come first.
  const axis = kernel.name === 'weight' && inside.kind.startsWith('conv-transpose') ? 1 : outputs;
  return [kernel.shape[axis] ?? 1, kernel.shape.filter((_, at) => at !== axis)];
}

function withVectors(found: Kernel, inside: NestedLayer, rules: Rules): readonly Weight[] {
  const { kernel, others } = found;
  const [outputs, rest] = matrixOf(found, inside);
  if (rules !== 'pytorch') return [kernel, weight('vector_u', [1, outputs], 'statistic'), ...others];
  const inputs = rest.reduce((count, size) => count * size, 1);
  return [
    ...others,
    { ...kernel, name: 'weight_orig' },
    weight('weight_u', [outputs], 'statistic'),
    weight('weight_v', [inputs], 'statistic'),
  ];
}

function explainVectors(found: Kernel, inside: NestedLayer, rules: Rules): readonly Step[] {
  const [outputs, rest] = matrixOf(found, inside);
  const left = step('leftVector', sizeInside(outputs), 'perOutput');
  return rules === 'pytorch' ? [left, step('rightVector', product(...rest.map(sizeInside)), 'perWeight')] : [left];
}
