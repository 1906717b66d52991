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
 * Adds a learnable vector to each position of a sequence, so that what follows can tell the positions apart. The shape stays.
 *
 * Weights: `embeddings (length, features)`, a row for each position; to PyTorch `pos_embed (1, length, features)`.
 * Fails with `not-a-row-of-vectors`, `sequence-too-long` where there are more positions than vectors, `unknown-axis` where they cannot be counted.
 * Sources: Gehring et al. 2017, Devlin et al. 2018; `PositionEmbedding` of KerasHub, `pos_embed` of timm's vision transformers.
 * Neither Keras nor torch.nn has it.
 */
export const positionEmbedding = defineLayer({
  id: 'position-embedding',
  label: 'Position embedding',
  category: 'embed',
  description: 'Adds a learnable vector to each position of a sequence: positions × features.',
  source:
    "Gehring et al. 2017, Devlin et al. 2018; PositionEmbedding of KerasHub, pos_embed of timm's vision transformers",
  keywords: ['positionembedding', 'positional encoding', 'pos_embed', 'learned position', 'wpe', 'transformer', 'vit'],
  stem: 'position',
  inputs: 1,
  fields: {
    length: optional(
      integer({ label: 'Length', hint: 'The most positions that there can be. Automatic: as many as arrive.' }),
      { none: 'automatic' },
    ),
  },
  sample: [[16, 16]],
  infer: ({ settings, inputs: [input = []], rules }) => {
    const positions = countPositions(input, settings.length);
    if (!positions.ok) return positions;
    const features = readFeatures(input, null);
    if (!features.ok) return features;
    const size = [positions.value, features.value];
    const table = rules === 'pytorch' ? weight('pos_embed', [1, ...size]) : weight('embeddings', size);
    return ok({ outputs: [input], weights: [table] });
  },
  explain: ({ settings, inputs: [input = []] }) => {
    const last = input.length - 1;
    const positions = positionsStep(input, settings.length);
    const features = step('features', axisOf(0, last, Number(input[last])));
    const weights = step('weights', product(of(positions), of(features)), 'vectorPerPosition');
    return { shape: [], parameters: [positions, features, weights, step('learnable', of(weights))] };
  },
  summarize: ({ length }) =>
    length === null ? [] : [length === 1 ? '1 position' : `${formatCount(length)} positions`],
  remedies: (_, { code }) => (code === 'sequence-too-long' ? [{ do: 'set', settings: { length: undefined } }] : []),
});

/** How many positions have a vector: as many as stated, else as many as arrive. */
function countPositions(input: Shape, length: number | null): Result<number> {
  const row = requireVectors(input, 'one or more');
  if (!row.ok) return row;
  const arriving = input.at(-2) ?? null;
  const positions = length ?? arriving;
  if (!isKnown(positions)) return fail(unknownAxis({ needed: 'the length of the sequence', received: input }));
  return isKnown(arriving) && arriving > positions ? fail(sequenceTooLong({ positions, arriving })) : ok(positions);
}

function positionsStep(input: Shape, length: number | null): Step {
  const axis = input.length - 2;
  return step('positions', length === null ? axisOf(0, axis, Number(input[axis])) : settingOf('length', length));
}

const sequenceTooLong = problem<{ positions: number; arriving: number }>({
  code: 'sequence-too-long',
  severity: 'error',
  text: ({ positions, arriving }) => ({
    message: 'The sequence is longer than there are vectors for its positions.',
    expected: `At most ${formatCount(positions)} positions`,
    received: `${formatCount(arriving)} positions`,
    remedy: 'Set a greater length, or shorten the sequence.',
  }),
});
