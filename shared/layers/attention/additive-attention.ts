import { fail, ok } from '../../result';
import { axisOf, of, step } from '../derivation';
import { flag } from '../fields/index';
import { defineLayer, weight } from '../kind';
import { seesAll } from '../reach';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';
import { attend, attendedWork, explainAttended } from './dot-product';
import { attentionInputs, featuresOf, lastAxis, readsOf } from './reads';

/**
 * Attention that compares queries and keys by the hyperbolic tangent of their sum, with a learnable factor a feature.
 *
 * Inputs and outputs as in `attention.ts`. Weights: `scale (features)`. Fails with `not-a-sequence`, `keys-differ`,
 * `features-differ`, `unknown-axis`. Sources: Bahdanau et al. 2015; Keras 3 `AdditiveAttention`.
 */
export const additiveAttention = defineLayer({
  id: 'additive-attention',
  label: 'Additive attention',
  category: 'attn',
  description: 'Gives each query a mean of the values whose keys it fits, compared by their sum: one factor a feature.',
  source: 'Bahdanau et al. 2015; Keras 3 AdditiveAttention',
  keywords: ['bahdanau', 'attention'],
  stem: 'attention',
  ...attentionInputs,
  outputsFor: ({ returnWeights }) => (returnWeights ? ['out', 'weights'] : ['out']),
  fields: {
    scale: flag({ label: 'Scale', hint: 'One learnable factor a feature.', fallback: true }),
    returnWeights: flag({
      label: 'Give weights',
      hint: 'A second output: how much each query attends to each key.',
      fallback: false,
    }),
  },
  sample: [[16, 16]],
  infer: ({ settings, inputs }) =>
    attend(inputs, settings.returnWeights, ({ query }) => {
      if (!settings.scale) return ok([]);
      const features = featuresOf(query);
      return isKnown(features)
        ? ok([weight('scale', [features])])
        : fail(unknownAxis({ needed: 'the number of features', received: query.shape }));
    }),
  work: ({ settings, inputs }) => attendedWork(inputs, settings.scale),
  reach: seesAll,
  explain: ({ settings, inputs }) => {
    const { query } = readsOf(inputs);
    const shape = explainAttended(inputs);
    if (!settings.scale) return { shape, parameters: [] };
    const scale = step('scale', axisOf(0, lastAxis(query), Number(featuresOf(query))), 'perFeature');
    return { shape, parameters: [scale, step('learnable', of(scale))] };
  },
  summarize: ({ scale }) => (scale ? ['scale'] : ['no scale']),
});
