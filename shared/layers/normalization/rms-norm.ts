import { ok } from '../../result';
import { of, step } from '../derivation';
import { expectedSizes } from '../expected-inputs';
import { flag } from '../fields/index';
import { defineLayer, weight } from '../kind';
import {
  axesField,
  axesRemedies,
  countSizes,
  findAxes,
  requireSizes,
  summarizeAxes,
  valuesStep,
} from './normalized-axes';

const fields = {
  scale: flag({ label: 'Scale', hint: 'Learnable factors.', fallback: true }),
  axes: axesField('Which values are normalized together.'),
  expects: expectedSizes('Normalized shape'),
};

/**
 * Divides the values on one or more axes of each example by their root mean square; nothing is subtracted, and no offset learned. The
 * shape stays. Weights: `scale` of the sizes of these axes, to PyTorch `weight`.
 * Fails with `axis-out-of-range`, `axes-repeated`, `inputs-differ`, and with `unknown-axis` where it learns anything.
 * Sources: Keras 3 `RMSNormalization`; PyTorch 2 `RMSNorm`, whose normalized shape is that of the last axes.
 */
export const rmsNorm = defineLayer({
  id: 'rms-norm',
  label: 'RMS normalization',
  category: 'norm',
  description: 'Divides the values of each example by their root mean square: a scale is learned for each.',
  source: 'Keras 3 RMSNormalization; PyTorch 2 RMSNorm, whose normalized shape is that of the last axes',
  keywords: ['rmsnormalization', 'rmsnorm', 'root mean square', 'llama', 'transformer'],
  stem: 'rmsnorm',
  inputs: 1,
  fields,
  infer: ({ settings, inputs: [input = []], rules, order }) => {
    const axes = findAxes(settings.axes, input, order, settings.scale);
    if (!axes.ok) return axes;
    const sizes = requireSizes(settings.expects, axes.value, input);
    if (!sizes.ok) return sizes;
    if (!settings.scale) return ok({ outputs: [input], weights: [] });
    const counted = countSizes(sizes.value, input);
    if (!counted.ok) return counted;
    return ok({ outputs: [input], weights: [weight(rules === 'pytorch' ? 'weight' : 'scale', counted.value)] });
  },
  explain: ({ settings, inputs: [input = []], order }) => {
    if (!settings.scale) return { shape: [], parameters: [] };
    const inputs = valuesStep(settings.axes, input, order);
    const scale = step('scale', of(inputs), 'perValue');
    return { shape: [], parameters: [inputs, scale, step('learnable', of(scale))] };
  },
  summarize: ({ scale, axes }) => [scale ? 'scale' : 'no scale', ...summarizeAxes(axes)],
  remedies: axesRemedies,
});
