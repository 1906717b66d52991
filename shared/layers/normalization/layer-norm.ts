import { ok } from '../../result';
import { expectedSizes } from '../expected-inputs';
import { defineLayer } from '../kind';
import {
  axesField,
  axesRemedies,
  countSizes,
  findAxes,
  requireSizes,
  summarizeAxes,
  valuesStep,
} from './normalized-axes';
import { explainLearned, learnedWeights, scaleAndOffset, summarizeLearned } from './scale-and-offset';

const fields = {
  ...scaleAndOffset(true),
  axes: axesField('Which values are normalized together.'),
  expects: expectedSizes('Normalized shape'),
};

/**
 * Normalizes the values on one or more axes of each example together. The shape stays. Weights: `gamma`, `beta`, each of the sizes of
 * these axes, in the order of the input; to PyTorch `weight`, `bias`.
 * Fails with `axis-out-of-range`, `axes-repeated`, `inputs-differ`, and with `unknown-axis` where it learns anything.
 * Sources: Keras 3 `LayerNormalization`; PyTorch 2 `LayerNorm`, whose normalized shape is that of the last axes.
 */
export const layerNorm = defineLayer({
  id: 'layer-norm',
  label: 'Layer normalization',
  category: 'norm',
  description: 'Normalizes the values of each example together: a scale and an offset are learned for each.',
  source: 'Keras 3 LayerNormalization; PyTorch 2 LayerNorm, whose normalized shape is that of the last axes',
  keywords: ['layernormalization', 'layernorm', 'layer norm', 'ln', 'transformer'],
  stem: 'layernorm',
  inputs: 1,
  fields,
  infer: ({ settings, inputs: [input = []], rules, order }) => {
    const learns = settings.scale || settings.center;
    const axes = findAxes(settings.axes, input, order, learns);
    if (!axes.ok) return axes;
    const sizes = requireSizes(settings.expects, axes.value, input);
    if (!sizes.ok) return sizes;
    if (!learns) return ok({ outputs: [input], weights: [] });
    const counted = countSizes(sizes.value, input);
    return counted.ok ? ok({ outputs: [input], weights: learnedWeights(counted.value, settings, rules) }) : counted;
  },
  explain: ({ settings, inputs: [input = []], order }) => ({
    shape: [],
    parameters:
      settings.scale || settings.center
        ? explainLearned(valuesStep(settings.axes, input, order), settings, 'perValue')
        : [],
  }),
  summarize: ({ axes, ...learned }) => [summarizeLearned(learned), ...summarizeAxes(axes)],
  remedies: axesRemedies,
});
