import { ok } from '../../result';
import type { AxisChoice } from '../axis';
import { axisSummary } from '../axis';
import { of, step } from '../derivation';
import { axis } from '../fields/index';
import { defineLayer, weight } from '../kind';
import { byRules } from '../rules';
import { channelFields, channelRemedies, channelStep, countChannels, findChannels } from './channels';

const fields = {
  axis: axis({
    label: 'Axis',
    hint: 'What has factors: the channels, or an axis as Keras counts: 1 is the first, −1 the last.',
    fallback: byRules<AxisChoice>({ lesson: 'channels', keras: -1, pytorch: -1 }),
  }),
  expects: channelFields.expects,
};

/**
 * Multiplies each channel by a learnable factor, which is small at first: so the branches of a deep residual network grow into it.
 * The shape stays. Weights: `gamma (c)`. Fails with `axis-out-of-range`, `unknown-axis`, `inputs-differ`.
 * Sources: Touvron et al. 2021; `LayerScale` of Keras' ConvNeXt and of timm, both for the last axis. Neither Keras' layers nor torch.nn
 * have it.
 */
export const layerScale = defineLayer({
  id: 'layer-scale',
  label: 'Layer scale',
  category: 'norm',
  description: 'Multiplies each channel by a learnable factor.',
  source: "Touvron et al. 2021; LayerScale of Keras' ConvNeXt and of timm, both for the last axis",
  keywords: ['layerscale', 'gamma', 'convnext', 'cait', 'vit', 'residual scaling'],
  stem: 'layerscale',
  inputs: 1,
  fields,
  infer: ({ settings, inputs: [input = []], order }) => {
    const at = findChannels(settings, input, order);
    if (!at.ok) return at;
    const channels = countChannels(at.value, settings, input);
    return channels.ok ? ok({ outputs: [input], weights: [weight('gamma', [channels.value])] }) : channels;
  },
  explain: ({ settings, inputs: [input = []], order }) => {
    const inputs = channelStep(settings, input, order);
    const scale = step('scale', of(inputs), 'perChannel');
    return { shape: [], parameters: [inputs, scale, step('learnable', of(scale))] };
  },
  summarize: ({ axis }) => axisSummary(axis),
  remedies: channelRemedies,
});
