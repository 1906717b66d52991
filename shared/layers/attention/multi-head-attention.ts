import type { Problem } from '../../result';
import { fail, ok, problem } from '../../result';
import { formatCount } from '../../format-number';
import type { AxisStep, Expression, Step } from '../derivation';
import { axisOf, axisStep, of, product, settingOf, step, sum } from '../derivation';
import { expectedInputs, unexpectedInputs } from '../expected-inputs';
import type { Settings } from '../field';
import { flag, integer, optional } from '../fields/index';
import type { Context, Weight } from '../kind';
import { defineLayer, weight, when } from '../kind';
import { seesAll } from '../reach';
import { byRules } from '../rules';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';
import type { Work } from '../work';
import { noWork } from '../work';
import type { Projection } from './projection';
import { outputStep, outputWeights, projectionStep, projectionWeights, withSum } from './projection';
import type { Reads } from './reads';
import { attentionInputs, featuresOf, lastAxis, misread, readsOf } from './reads';
import { outputWork, projectionWork, scoreWork } from './work';

const fields = {
  heads: integer({ label: 'Heads', hint: 'How many times attention is paid, each time in its own way.', initial: 8 }),
  keySize: optional(
    integer({ label: 'Key size', hint: 'The size of queries and keys of each head, not of all together.' }),
    {
      none: 'features / heads',
    },
  ),
  valueSize: optional(integer({ label: 'Value size', hint: 'The size of the values of each head.' }), {
    none: 'key size',
  }),
  outputSize: optional(integer({ label: 'Output size', hint: 'The size of the last axis of the output.' }), {
    none: 'as the query',
  }),
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
    fallback: byRules({ lesson: false, keras: false, pytorch: true }),
  }),
  extraKeyValue: flag({
    label: 'Learned key',
    hint: 'One more key and value, which are learned (add_bias_kv).',
    fallback: false,
    advanced: true,
  }),
  zeroKeyValue: flag({
    label: 'Zero key',
    hint: 'One more key and value of zeros (add_zero_attn).',
    fallback: false,
    advanced: true,
  }),
  expects: expectedInputs('Query features'),
  expectsKey: expectedInputs('Key features'),
  expectsValue: expectedInputs('Value features'),
};

type Attention = Context<typeof fields>;

/** The sizes of the heads, once all that is needed is known. */
interface Heads {
  readonly heads: number;
  readonly key: number;
  readonly value: number;
  readonly outputs: number;
}

/**
 * Attention in several heads: queries, keys and values are each projected to `heads × size`, and the heads' answers back to features.
 *
 * Inputs: queries `(…, L, q)`, keys `(…, S, k)`, values `(…, S, v)`; with one input it attends to itself. Outputs: `(…, L, q)`, or the
 * output size in the end; with weights also `(heads, L, S)`, to PyTorch `(L, S)`, the mean of the heads.
 * Weights to Keras: `kernel (features, heads, size)` and `bias (heads, size)` of query, key, gate and value, then `attention_output`. To
 * PyTorch `in_proj_weight (3q, q)`, or `q_proj_weight`, `k_proj_weight`, `v_proj_weight` where their features differ, `in_proj_bias (3q)`,
 * `bias_k`, `bias_v`, `out_proj`. Fails with `not-a-sequence`, `keys-differ`, `heads-do-not-divide`, `unknown-axis`, `inputs-differ`,
 * `not-by-these-rules`. Sources: Vaswani et al. 2017; Keras 3 `MultiHeadAttention`, PyTorch 2 `MultiheadAttention`.
 */
export const multiHeadAttention = defineLayer({
  id: 'multi-head-attention',
  label: 'Multi-head attention',
  category: 'attn',
  description: 'Lets every step of a sequence look at all steps of another, several times over.',
  source: 'Vaswani et al. 2017; Keras 3 MultiHeadAttention; PyTorch 2 MultiheadAttention',
  keywords: ['self-attention', 'attention', 'mha', 'transformer', 'cross-attention', 'query key value'],
  stem: 'attention',
  ...attentionInputs,
  outputsFor: ({ returnWeights }) => (returnWeights ? ['out', 'weights'] : ['out']),
  fields,
  sample: [[16, 16]],
  infer: (context) => {
    const reads = readsOf(context.inputs);
    const refused = misread(reads) ?? unexpected(context, reads) ?? foreign(context);
    if (refused) return fail(refused);
    const heads = headsOf(context.settings, reads);
    if ('code' in heads) return fail(heads);
    const weights =
      context.rules === 'pytorch'
        ? torchWeights(context.settings, reads, heads)
        : kerasWeights(context.settings, reads, heads);
    return ok({ outputs: outputsOf(context, reads, heads), weights });
  },
  work: ({ settings, inputs }) => {
    const reads = readsOf(inputs);
    const heads = headsOf(settings, reads);
    return 'code' in heads ? noWork : workOf(settings, reads, heads);
  },
  reach: seesAll,
  explain: (context) => {
    const reads = readsOf(context.inputs);
    const heads = headsOf(context.settings, reads);
    if ('code' in heads) return { shape: [], parameters: [] };
    return {
      shape: explainOutput(context.settings, reads),
      parameters: explainWeights(context.settings, reads, heads),
    };
  },
  summarize: ({ heads, keySize, bias, gate }) => [
    heads === 1 ? '1 head' : `${formatCount(heads)} heads`,
    ...(keySize === null ? [] : [`of ${formatCount(keySize)}`]),
    ...(gate ? ['gate'] : []),
    ...(bias ? [] : ['no bias']),
  ],
  remedies: ({ settings, inputs }, found) => {
    switch (found.code) {
      case 'heads-do-not-divide':
        return [
          { do: 'set', settings: { heads: nearestHeads(Number(featuresOf(readsOf(inputs).query)), settings.heads) } },
        ];
      case 'inputs-differ':
        return [{ do: 'set', settings: { expects: undefined, expectsKey: undefined, expectsValue: undefined } }];
      case 'not-by-these-rules':
        return [
          { do: 'set', settings: { keySize: undefined, valueSize: undefined, outputSize: undefined, gate: undefined } },
          { do: 'rules', rules: 'keras' },
        ];
      default:
        return [];
    }
  },
  assume: (context) => [context.inputs[0] ?? null, ...(context.settings.returnWeights ? [null] : [])],
});

function unexpected({ settings }: Attention, { query, key, value }: Reads): Problem | undefined {
  return (
    unexpectedInputs(settings.expects, featuresOf(query), query.shape) ??
    unexpectedInputs(settings.expectsKey, featuresOf(key), key.shape) ??
    unexpectedInputs(settings.expectsValue, featuresOf(value), value.shape)
  );
}

/** PyTorch shares the features among the heads, and has no gate. */
const foreign = ({ settings, rules }: Attention): Problem | undefined =>
  rules === 'pytorch' &&
  (settings.keySize ?? settings.valueSize ?? settings.outputSize ?? (settings.gate || null)) !== null
    ? notByTheseRules({})
    : undefined;

const notByTheseRules = problem<object>({
  code: 'not-by-these-rules',
  severity: 'error',
  text: () => ({
    message: 'In PyTorch the heads share the features of the query, and there is no gate.',
    expected: 'Automatic key, value and output sizes, without a gate',
    received: 'Sizes of its own, or a gate',
    remedy: 'Set them back, or use the rules of Keras.',
  }),
});

function headsOf(settings: Settings<typeof fields>, { query, key, value }: Reads): Heads | Problem {
  const features = featuresOf(query);
  const unknown = [query, key, value].find((read) => !isKnown(featuresOf(read)));
  if (unknown) return unknownAxis({ needed: 'the number of features', received: unknown.shape });
  const { heads, keySize, valueSize, outputSize } = settings;
  if (keySize === null && Number(features) % heads !== 0)
    return headsDoNotDivide({ heads, features: Number(features) });
  const size = keySize ?? Number(features) / heads;
  return { heads, key: size, value: valueSize ?? size, outputs: outputSize ?? Number(features) };
}

const headsDoNotDivide = problem<{ heads: number; features: number }>({
  code: 'heads-do-not-divide',
  severity: 'error',
  text: ({ heads, features }) => ({
    message: 'The features cannot be shared equally among the heads.',
    expected: `A number of heads that divides ${formatCount(features)}`,
    received: `${formatCount(heads)} heads`,
    remedy: 'Choose another number of heads, or set the key size.',
  }),
});

/** The largest number of heads, up to the chosen one, that divides the features. */
function nearestHeads(features: number, heads: number): number {
  let divisor = Math.min(heads, features);
  while (divisor > 1 && features % divisor !== 0) divisor--;
  return divisor;
}

function outputsOf({ settings, rules }: Attention, { query, key }: Reads, { heads, outputs }: Heads): readonly Shape[] {
  const answer = [...query.shape.slice(0, -1), outputs];
  if (!settings.returnWeights) return [answer];
  const steps = query.shape.slice(0, -1);
  const found = keysOf(settings, key.shape.at(-2) ?? null);
  return [answer, rules === 'pytorch' ? [...steps, found] : [heads, ...steps, found]];
}

/** How many keys are looked at: those that arrive, and up to two that the layer adds. */
const keysOf = ({ extraKeyValue, zeroKeyValue }: Settings<typeof fields>, arriving: Axis): Axis =>
  isKnown(arriving)
    ? arriving + Number(extraKeyValue) + Number(zeroKeyValue)
    : extraKeyValue || zeroKeyValue
      ? null
      : arriving;

const projectionsOf = (gate: boolean, { query, key, value }: Reads, sizes: Heads): readonly Projection[] => {
  const { heads } = sizes;
  return [
    { term: 'query', reads: query, heads, size: sizes.key },
    { term: 'key', reads: key, heads, size: sizes.key },
    ...(gate ? [{ term: 'gate', reads: query, heads, size: sizes.value } as const] : []),
    { term: 'value', reads: value, heads, size: sizes.value },
  ];
};

const kerasWeights = (
  { gate, bias, extraKeyValue }: Settings<typeof fields>,
  reads: Reads,
  sizes: Heads,
): readonly Weight[] => [
  ...projectionsOf(gate, reads, sizes).flatMap((projection) => projectionWeights(projection, bias)),
  ...when(
    extraKeyValue,
    weight('extra_key', [1, sizes.heads, sizes.key]),
    weight('extra_value', [1, sizes.heads, sizes.value]),
  ),
  ...outputWeights(sizes.heads, sizes.value, sizes.outputs, bias),
];

function torchWeights(
  { bias, extraKeyValue }: Settings<typeof fields>,
  { query, key, value }: Reads,
  { outputs }: Heads,
): readonly Weight[] {
  const [keys, values] = [Number(featuresOf(key)), Number(featuresOf(value))];
  const packed = Number(featuresOf(query)) === keys && keys === values;
  return [
    ...when(packed, weight('in_proj_weight', [3 * outputs, outputs])),
    ...when(
      !packed,
      weight('q_proj_weight', [outputs, outputs]),
      weight('k_proj_weight', [outputs, keys]),
      weight('v_proj_weight', [outputs, values]),
    ),
    ...when(bias, weight('in_proj_bias', [3 * outputs], 'bias')),
    ...when(extraKeyValue, weight('bias_k', [1, 1, outputs]), weight('bias_v', [1, 1, outputs])),
    weight('out_proj.weight', [outputs, outputs]),
    ...when(bias, weight('out_proj.bias', [outputs], 'bias')),
  ];
}

const explainOutput = ({ outputSize }: Settings<typeof fields>, { query }: Reads): readonly AxisStep[] =>
  outputSize === null ? [] : [axisStep(lastAxis(query), 'size', settingOf('outputSize', outputSize))];

/** The sizes of the heads as they come about. */
interface Texts {
  /** The line that shares the features among the heads. */
  readonly shared: Step;
  readonly heads: Expression;
  readonly key: Expression;
  readonly value: Expression;
  readonly outputs: Expression;
}

function textsOf({ keySize, valueSize, outputSize }: Settings<typeof fields>, { query }: Reads, sizes: Heads): Texts {
  const heads = settingOf('heads', sizes.heads);
  const features = axisOf(0, lastAxis(query), Number(featuresOf(query)));
  const shared = step('headSize', { op: 'quotient', of: [features, heads] }, 'featuresPerHead');
  const key = keySize === null ? of(shared) : settingOf('keySize', keySize);
  const value = valueSize === null ? key : settingOf('valueSize', valueSize);
  return { shared, heads, key, value, outputs: outputSize === null ? features : settingOf('outputSize', outputSize) };
}

const isOfValue = ({ term }: Projection): boolean => term === 'value' || term === 'gate';

function workOf(settings: Settings<typeof fields>, reads: Reads, sizes: Heads): readonly Work[] {
  const { heads, key, value, outputs } = textsOf(settings, reads, sizes);
  return [
    ...projectionsOf(settings.gate, reads, sizes).map((projection) =>
      projectionWork(projection, { heads, size: isOfValue(projection) ? value : key }, settings.bias),
    ),
    ...scoreWork(reads, { heads, size: key }, value, keysOf(settings, reads.key.shape.at(-2) ?? null)),
    outputWork({ heads, size: value }, outputs, settings.bias, reads),
  ];
}

function explainWeights(settings: Settings<typeof fields>, reads: Reads, sizes: Heads): readonly Step[] {
  const { bias, gate, keySize, extraKeyValue } = settings;
  const { shared, heads, key, value, outputs } = textsOf(settings, reads, sizes);
  const lines = projectionsOf(gate, reads, sizes).map((projection) =>
    projectionStep(projection, { heads, size: isOfValue(projection) ? value : key }, bias),
  );
  const extra = sum(product(heads, key), product(heads, value));
  const all = withSum([
    ...lines,
    ...(extraKeyValue ? [step('extraKeyValue', extra, 'oneOfEach')] : []),
    outputStep({ heads, size: value }, outputs, bias),
  ]);
  return keySize === null ? [shared, ...all] : all;
}
