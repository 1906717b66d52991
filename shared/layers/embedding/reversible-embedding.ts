import type { Result } from '../../result';
import { fail, ok } from '../../result';
import { axisOutOfRange } from '../axis';
import { axisStep, constant, of, product, settingOf, step, sum } from '../derivation';
import { unexpectedInputs } from '../expected-inputs';
import type { Settings } from '../field';
import { flag } from '../fields/index';
import { defineLayer, weight, when } from '../kind';
import type { Shape } from '../shape';
import { entriesStep, explainVectors, summarizeTable, tableFields, vectorStep, vectorTable } from './vector-table';
import { leadingAxes, noWork, outputPositions, weightsAt } from '../work';

const fields = {
  ...tableFields,
  tied: flag({
    label: 'Tied weights',
    hint: 'The way back uses the same table; else it has one of its own.',
    fallback: true,
  }),
  reverse: flag({
    label: 'Backwards',
    hint: 'From vectors to a score for every entry. Such a layer shares the weights of the one that looks up.',
    fallback: false,
  }),
};

/**
 * Looks up the vector of each entry; backwards it gives a score for every entry, as at the end of a language model.
 *
 * Shapes: `(…)` gives `(…, dimensions)`; backwards `(…, dimensions)` gives `(…, vocabulary)`. Weights: `embeddings (vocabulary,
 * dimensions)`, and where they are not tied `reverse_embeddings (dimensions, vocabulary)`; in PyTorch's order `weight` and
 * `reverse_weight`, both `(vocabulary, dimensions)`, as `Embedding` and `Linear` have them.
 * Fails with `inputs-differ`, `axis-out-of-range` where backwards no vectors of that size arrive.
 * Sources: Press and Wolf 2016; Keras 3 `ReversibleEmbedding`, which is called with `reverse=True`; PyTorch has none of its own.
 */
export const reversibleEmbedding = defineLayer({
  id: 'reversible-embedding',
  label: 'Reversible embedding',
  category: 'embed',
  description: 'Looks up a vector for each entry; backwards it gives a score for every entry.',
  source:
    'Press and Wolf 2016; Keras 3 ReversibleEmbedding, which is called with reverse=True; PyTorch has none of its own',
  keywords: ['reversibleembedding', 'tied embedding', 'weight tying', 'language model head', 'logits'],
  stem: 'embedding',
  inputs: 1,
  fields,
  sample: [[16]],
  infer: ({ settings, inputs: [input = []], rules }) => {
    const { vocabulary, dimensions, tied, reverse } = settings;
    const checked = reverse ? requireVectors(input, dimensions) : ok(input);
    if (!checked.ok) return checked;
    const back =
      rules === 'pytorch'
        ? weight('reverse_weight', [vocabulary, dimensions])
        : weight('reverse_embeddings', [dimensions, vocabulary]);
    return ok({ outputs: [outputOf(input, settings)], weights: [vectorTable(settings, rules), ...when(!tied, back)] });
  },
  work: ({ settings }, { outputs: [scores = []], weights }) =>
    settings.reverse ? weightsAt(weights.slice(-1), outputPositions(scores, leadingAxes(scores))) : noWork,
  explain: ({ settings, inputs: [input = []], order }) => {
    const [entries, vector] = [entriesStep(settings), vectorStep(settings)];
    const table = step('weights', product(of(entries), of(vector)));
    const back = settings.tied
      ? step('weightsBack', constant(0), 'tied')
      : step('weightsBack', product(of(vector), of(entries)));
    const learnable = step('learnable', settings.tied ? of(table) : sum(of(table), of(back)));
    return {
      shape: settings.reverse
        ? [axisStep(input.length - 1, 'scores', settingOf('vocabulary', settings.vocabulary), 'perEntry')]
        : explainVectors(input, input.length, settings, order),
      parameters: [entries, vector, table, back, learnable],
    };
  },
  summarize: ({ tied, reverse, ...table }) => [
    ...summarizeTable(table),
    ...(reverse ? ['backwards'] : []),
    ...(tied ? [] : ['not tied']),
  ],
  assume: ({ settings, inputs: [input = []] }) => [outputOf(input, settings)],
  remedies: ({ inputs: [input = []] }, { code }) =>
    code === 'inputs-differ' ? [{ do: 'set', settings: { dimensions: Number(input.at(-1)) } }] : [],
});

const outputOf = (input: Shape, { vocabulary, dimensions, reverse }: Settings<typeof fields>): Shape =>
  reverse ? [...input.slice(0, -1), vocabulary] : [...input, dimensions];

/** Checks that vectors of the table's size arrive. */
function requireVectors(input: Shape, dimensions: number): Result<Shape> {
  const [last] = input.slice(-1);
  if (last === undefined) return fail(axisOutOfRange({ axis: -1, shape: input }));
  const unexpected = unexpectedInputs(dimensions, last, input);
  return unexpected ? fail(unexpected) : ok(input);
}
