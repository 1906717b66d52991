import { ok } from '../../result';
import { constant, of, step, sum } from '../derivation';
import type { Settings } from '../field';
import { choice, flag } from '../fields/index';
import { defineLayer, weight, when } from '../kind';
import { seesAll } from '../reach';
import { attend, attendedWork, explainAttended } from './dot-product';
import { attentionInputs } from './reads';

const fields = {
  score: choice({
    label: 'Score',
    hint: 'How a query is compared with a key: by their product, or by the sum of both.',
    options: [
      { value: 'dot', label: 'Product' },
      { value: 'concat', label: 'Sum' },
    ],
    fallback: 'dot',
  }),
  scale: flag({ label: 'Scale', hint: 'One learnable factor for all scores.', fallback: false }),
  returnWeights: flag({
    label: 'Give weights',
    hint: 'A second output: how much each query attends to each key.',
    fallback: false,
  }),
};

/**
 * Attention without projections: every query gets a mean of the values, by how well it fits their keys.
 *
 * Inputs: queries `(…, L, f)`, keys `(…, S, f)`, values `(…, S, v)`. Output: `(…, L, v)`. Weights: `scale ()`,
 * `concat_score_weight ()`. Fails with `not-a-sequence`, `keys-differ`, `features-differ`. Sources: Luong et al. 2015; Keras 3 `Attention`.
 */
export const attention = defineLayer({
  id: 'attention',
  label: 'Attention',
  category: 'attn',
  description: 'Gives each query a mean of the values whose keys it fits. It has hardly any parameters.',
  source: 'Luong et al. 2015; Keras 3 Attention',
  keywords: ['luong', 'dot product attention', 'scaled_dot_product_attention'],
  stem: 'attention',
  ...attentionInputs,
  outputsFor: ({ returnWeights }) => (returnWeights ? ['out', 'weights'] : ['out']),
  fields,
  sample: [[16, 16]],
  infer: ({ settings, inputs }) =>
    attend(inputs, settings.returnWeights, () =>
      ok([
        ...when(settings.scale, weight('scale', [])),
        ...when(settings.score === 'concat', weight('concat_score_weight', [])),
      ]),
    ),
  work: ({ settings, inputs }) => attendedWork(inputs, settings.score === 'dot'),
  reach: seesAll,
  explain: ({ settings, inputs }) => ({ shape: explainAttended(inputs), parameters: explainFactors(settings) }),
  summarize: ({ score, scale }) => [score === 'dot' ? 'product' : 'sum', ...(scale ? ['scale'] : [])],
});

function explainFactors({ score, scale }: Settings<typeof fields>) {
  const lines = [
    ...(scale ? [step('scale', constant(1))] : []),
    ...(score === 'concat' ? [step('scoreFactor', constant(1))] : []),
  ];
  return lines.length === 0 ? [] : [...lines, step('learnable', sum(...lines.map(of)))];
}
