import { ok } from '../../result';
import { defineLayer } from '../kind';
import { axesField, axesRemedies, findAxes, summarizeAxes } from './normalized-axes';

/**
 * Scales the values on one or more axes to a length (L2 norm) of 1. The shape stays. No weights. Fails with `axis-out-of-range`,
 * `axes-repeated`. Sources: Keras 3 `UnitNormalization`; PyTorch 2 `torch.nn.functional.normalize`.
 */
export const unitNorm = defineLayer({
  id: 'unit-norm',
  label: 'Unit normalization',
  category: 'norm',
  description: 'Scales the values of each example to a length of 1. It has no parameters.',
  source: 'Keras 3 UnitNormalization; PyTorch 2 torch.nn.functional.normalize',
  keywords: ['unitnormalization', 'normalize', 'l2', 'euclidean', 'unit norm'],
  stem: 'unitnorm',
  inputs: 1,
  fields: { axes: axesField('Which values have a length of 1 together.') },
  infer: ({ settings, inputs: [input = []], order }) => {
    const axes = findAxes(settings.axes, input, order, false);
    return axes.ok ? ok({ outputs: [input], weights: [] }) : axes;
  },
  explain: () => ({ shape: [], parameters: [] }),
  summarize: ({ axes }) => summarizeAxes(axes),
  remedies: axesRemedies,
});
