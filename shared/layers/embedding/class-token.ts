import { formatCount } from '../../format-number';
import { ok } from '../../result';
import { axisOf, axisStep, of, product, settingOf, step, sum } from '../derivation';
import { integer } from '../fields/index';
import { defineLayer, weight } from '../kind';
import { readFeatures } from '../recurrent/sequence';
import type { Axis } from '../shape';
import { isKnown } from '../shape';
import { requireVectors } from './row-of-vectors';

/**
 * Puts learnable vectors in front of a sequence: the class token, in which a transformer gathers what it makes of the rest.
 *
 * Shapes: `(t, d)` gives `(t + tokens, d)`. Weights: `class_token (1, tokens, d)`, to PyTorch `cls_token`.
 * Fails with `not-a-row-of-vectors`, and with `unknown-axis` where the size of the vectors is not known.
 * Sources: Devlin et al. 2018, Dosovitskiy et al. 2020; `class_token` of KerasHub's, `cls_token` of timm's vision transformers.
 * Neither Keras nor torch.nn has it.
 */
export const classToken = defineLayer({
  id: 'class-token',
  label: 'Class token',
  category: 'embed',
  description: 'Puts a learnable vector in front of a sequence.',
  source:
    "Devlin et al. 2018, Dosovitskiy et al. 2020; class_token of KerasHub's, cls_token of timm's vision transformers",
  keywords: ['classtoken', 'cls_token', 'class_token', 'register tokens', 'prepend', 'vit', 'transformer'],
  stem: 'token',
  inputs: 1,
  fields: { tokens: integer({ label: 'Tokens', hint: 'How many vectors are put in front.', fallback: 1 }) },
  sample: [[16, 16]],
  infer: ({ settings: { tokens }, inputs: [input = []], rules }) => {
    const row = requireVectors(input);
    if (!row.ok) return row;
    const features = readFeatures(input, null);
    if (!features.ok) return features;
    const vectors = weight(rules === 'pytorch' ? 'cls_token' : 'class_token', [1, tokens, features.value]);
    return ok({ outputs: [[longer(input[0] ?? null, tokens), features.value]], weights: [vectors] });
  },
  explain: ({ settings, inputs: [[positions = null, features = null] = []] }) => {
    const tokens = step('tokens', settingOf('tokens', settings.tokens));
    const size = step('features', axisOf(0, 1, Number(features)));
    const weights = step('weights', product(of(tokens), of(size)), 'perToken');
    return {
      shape: isKnown(positions) ? [axisStep(0, 'positions', sum(axisOf(0, 0, positions), of(tokens)))] : [],
      parameters: [tokens, size, weights, step('learnable', of(weights))],
    };
  },
  summarize: ({ tokens }) => (tokens === 1 ? [] : [`${formatCount(tokens)} tokens`]),
  assume: ({ settings, inputs: [input = []] }) => {
    const [positions = null, ...rest] = input;
    return [requireVectors(input).ok ? [longer(positions, settings.tokens), ...rest] : input];
  },
});

const longer = (positions: Axis, tokens: number): Axis => (isKnown(positions) ? positions + tokens : null);
