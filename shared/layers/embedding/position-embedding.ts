import { formatCount } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Step } from '../derivation';
import { axisOf, of, product, settingOf, step } from '../derivation';
import { integer, optional } from '../fields/index';
import { defineLayer, weight } from '../kind';
import { readFeatures } from '../recurrent/sequence';
import type { Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';
import { requireVectors } from './row-of-vectors';

/**
 * Adds a learnable vector to each place of a sequence, so that what follows can tell the places apart. The shape stays.
 *
 * Weights: `embeddings (length, features)`, a row for each place; to PyTorch `pos_embed (1, length, features)`.
 * Fails with `not-a-row-of-vectors`, `sequence-too-long` where there are more places than vectors, `unknown-axis` where they cannot be counted.
 * Sources: Gehring et al. 2017, Devlin et al. 2018; `PositionEmbedding` of KerasHub, `pos_embed` of timm's vision transformers.
 * Neither Keras nor torch.nn has it.
 */
export const positionEmbedding = defineLayer({
  id: 'position-embedding',
  label: 'Position embedding',
  category: 'embed',
  description: 'Adds a learnable vector to each place of a sequence: places × features.',
  source:
    "Gehring et al. 2017, Devlin et al. 2018; PositionEmbedding of KerasHub, pos_embed of timm's vision transformers",
  keywords: ['positionembedding', 'positional encoding', 'pos_embed', 'learned position', 'wpe', 'transformer', 'vit'],
  stem: 'position',
  inputs: 1,
  fields: {
    length: optional(
      integer({ label: 'Length', hint: 'The most places that there can be. Automatic: as many as arrive.' }),
      { none: 'automatic' },
    ),
  },
  sample: [[16, 16]],
  infer: ({ settings, inputs: [input = []], rules }) => {
    const places = countPlaces(input, settings.length);
    if (!places.ok) return places;
    const features = readFeatures(input, null);
    if (!features.ok) return features;
    const size = [places.value, features.value];
    const table = rules === 'pytorch' ? weight('pos_embed', [1, ...size]) : weight('embeddings', size);
    return ok({ outputs: [input], weights: [table] });
  },
  explain: ({ settings, inputs: [input = []] }) => {
    const last = input.length - 1;
    const places = placesStep(input, settings.length);
    const features = step('features', axisOf(0, last, Number(input[last])));
    const weights = step('weights', product(of(places), of(features)), 'perPlace');
    return { shape: [], parameters: [places, features, weights, step('learnable', of(weights))] };
  },
  summarize: ({ length }) => (length === null ? [] : [length === 1 ? '1 place' : `${formatCount(length)} places`]),
  remedies: (_, { code }) => (code === 'sequence-too-long' ? [{ do: 'set', settings: { length: undefined } }] : []),
});

/** How many places have a vector: as many as stated, else as many as arrive. */
function countPlaces(input: Shape, length: number | null): Result<number> {
  const row = requireVectors(input, 'one or more');
  if (!row.ok) return row;
  const arriving = input.at(-2) ?? null;
  const places = length ?? arriving;
  if (!isKnown(places)) return fail(unknownAxis({ needed: 'the length of the sequence', received: input }));
  return isKnown(arriving) && arriving > places ? fail(sequenceTooLong({ places, arriving })) : ok(places);
}

function placesStep(input: Shape, length: number | null): Step {
  const axis = input.length - 2;
  return step('places', length === null ? axisOf(0, axis, Number(input[axis])) : settingOf('length', length));
}

const sequenceTooLong = problem<{ places: number; arriving: number }>({
  code: 'sequence-too-long',
  severity: 'error',
  text: ({ places, arriving }) => ({
    message: 'The sequence is longer than there are vectors for its places.',
    expected: `At most ${formatCount(places)} places`,
    received: `${formatCount(arriving)} places`,
    remedy: 'Set a greater length, or shorten the sequence.',
  }),
});
