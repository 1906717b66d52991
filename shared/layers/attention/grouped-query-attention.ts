import { fail, ok, problem } from '../../result';
import type { Problem } from '../../result';
import { formatCount } from '../../format-number';
import { axisOf, settingOf } from '../derivation';
import type { Settings } from '../field';
import { flag, integer } from '../fields/index';
import { defineLayer } from '../kind';
import { seesAll } from '../reach';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';
import type { Projection } from './projection';
import { outputStep, outputWeights, projectionStep, projectionWeights, withSum } from './projection';
import type { Reads } from './reads';
import { attentionInputs, differ, featuresDiffer, featuresOf, lastAxis, misread, readsOf } from './reads';
import { outputWork, projectionWork, scoreWork } from './work';

const fields = {
  queryHeads: integer({ label: 'Query heads', hint: 'How many heads the queries have.', initial: 8 }),
  keyValueHeads: integer({
    label: 'Key and value heads',
    hint: 'How many heads keys and values have, each for a group of query heads.',
    initial: 2,
  }),
  headSize: integer({ label: 'Head size', hint: 'The size of each head.', initial: 64 }),
  bias: flag({ label: 'Bias', hint: 'Learnable biases in every projection.', fallback: true }),
  gate: flag({
    label: 'Gate',
    hint: 'A sigmoid of the query decides how much of each head passes.',
    fallback: false,
    advanced: true,
  }),
  returnWeights: flag({
    label: 'Give weights',
    hint: 'A second output: how much each query attends to each key.',
    fallback: false,
  }),
};

/**
 * Attention in which groups of query heads share the keys and values of one head. With one key and value head it is multi-query
 * attention.
 *
 * Inputs and outputs as in `multi-head-attention.ts`; queries and values have as many features. Weights: `kernel`, `bias` of query, key,
 * gate and value, where key and value have fewer heads, then `attention_output`.
 * Fails with `not-a-sequence`, `keys-differ`, `features-differ`, `heads-do-not-divide`, `unknown-axis`.
 * Sources: Ainslie et al. 2023; Keras 3 `GroupQueryAttention`.
 */
export const groupedQueryAttention = defineLayer({
  id: 'grouped-query-attention',
  label: 'Grouped-query attention',
  category: 'attn',
  description: 'Multi-head attention in which several query heads share one head of keys and values.',
  source: 'Ainslie et al. 2023; Keras 3 GroupQueryAttention',
  keywords: ['gqa', 'mqa', 'multi-query attention', 'groupqueryattention', 'llama', 'mistral'],
  stem: 'attention',
  ...attentionInputs,
  outputsFor: ({ returnWeights }) => (returnWeights ? ['out', 'weights'] : ['out']),
  fields,
  sample: [[16, 16]],
  infer: ({ settings, inputs }) => {
    const reads = readsOf(inputs);
    const refused = misread(reads) ?? unfit(settings, reads);
    if (refused) return fail(refused);
    const { query, key } = reads;
    const weights = [
      ...projectionsOf(settings, reads).flatMap((projection) => projectionWeights(projection, settings.bias)),
      ...outputWeights(settings.queryHeads, settings.headSize, Number(featuresOf(query)), settings.bias),
    ];
    const scores = [settings.queryHeads, ...query.shape.slice(0, -1), key.shape.at(-2) ?? null];
    return ok({ outputs: settings.returnWeights ? [query.shape, scores] : [query.shape], weights });
  },
  work: ({ settings, inputs }) => {
    const reads = readsOf(inputs);
    const { query, keyValue, size, outputs } = textsOf(settings, reads);
    return [
      ...projectionsOf(settings, reads).map((projection) =>
        projectionWork(projection, { heads: isOfQuery(projection) ? query : keyValue, size }, settings.bias),
      ),
      ...scoreWork(reads, { heads: query, size }, size),
      outputWork({ heads: query, size }, outputs, settings.bias, reads),
    ];
  },
  reach: seesAll,
  explain: ({ settings, inputs }) => {
    const reads = readsOf(inputs);
    const { query, keyValue, size, outputs } = textsOf(settings, reads);
    const lines = projectionsOf(settings, reads).map((projection) =>
      projectionStep(projection, { heads: isOfQuery(projection) ? query : keyValue, size }, settings.bias),
    );
    return { shape: [], parameters: withSum([...lines, outputStep({ heads: query, size }, outputs, settings.bias)]) };
  },
  summarize: ({ queryHeads, keyValueHeads, headSize, gate, bias }) => [
    `${formatCount(queryHeads)} and ${formatCount(keyValueHeads)} heads`,
    `of ${formatCount(headSize)}`,
    ...(gate ? ['gate'] : []),
    ...(bias ? [] : ['no bias']),
  ],
  remedies: ({ settings }, found) =>
    found.code === 'heads-do-not-divide' ? [{ do: 'set', settings: { keyValueHeads: largestDivisor(settings) } }] : [],
});

function unfit(settings: Settings<typeof fields>, { query, key, value }: Reads): Problem | undefined {
  const unknown = [query, key, value].find((read) => !isKnown(featuresOf(read)));
  if (unknown) return unknownAxis({ needed: 'the number of features', received: unknown.shape });
  if (differ(featuresOf(query), featuresOf(value)))
    return featuresDiffer({ query: query.shape, other: value.shape, name: 'values' });
  const { queryHeads, keyValueHeads } = settings;
  return queryHeads % keyValueHeads === 0 ? undefined : headsDoNotDivide({ queryHeads, keyValueHeads });
}

const headsDoNotDivide = problem<{ queryHeads: number; keyValueHeads: number }>({
  code: 'heads-do-not-divide',
  severity: 'error',
  text: ({ queryHeads, keyValueHeads }) => ({
    message: 'The query heads cannot be parted into equal groups.',
    expected: `A number of key and value heads that divides ${formatCount(queryHeads)}`,
    received: formatCount(keyValueHeads),
    remedy: 'Choose another number of key and value heads.',
  }),
});

/** The most key and value heads, up to the chosen number, that divide the query heads. */
function largestDivisor({ queryHeads, keyValueHeads }: Settings<typeof fields>): number {
  let divisor = Math.min(keyValueHeads, queryHeads);
  while (queryHeads % divisor !== 0) divisor--;
  return divisor;
}

/** The sizes of the heads as they come about. */
const textsOf = ({ queryHeads, keyValueHeads, headSize }: Settings<typeof fields>, { query }: Reads) => ({
  query: settingOf('queryHeads', queryHeads),
  keyValue: settingOf('keyValueHeads', keyValueHeads),
  size: settingOf('headSize', headSize),
  outputs: axisOf(0, lastAxis(query), Number(featuresOf(query))),
});

const isOfQuery = ({ term }: Projection): boolean => term === 'query' || term === 'gate';

function projectionsOf(settings: Settings<typeof fields>, { query, key, value }: Reads): readonly Projection[] {
  const { queryHeads, keyValueHeads, headSize: size, gate } = settings;
  return [
    { term: 'query', reads: query, heads: queryHeads, size },
    { term: 'key', reads: key, heads: keyValueHeads, size },
    ...(gate ? [{ term: 'gate', reads: query, heads: queryHeads, size } as const] : []),
    { term: 'value', reads: value, heads: keyValueHeads, size },
  ];
}
