import type { Problem } from '../../result';
import { fail, ok, problem } from '../../result';
import { formatShape } from '../../format-number';
import { axisSummary } from '../axis';
import type { Settings } from '../field';
import { flag } from '../fields/index';
import { defineLayer, when } from '../kind';
import { byRules } from '../rules';
import type { Shape } from '../shape';
import { elementCount } from '../shape';
import {
  channelFields,
  channelRemedies,
  channelStep,
  countChannels,
  findChannels,
  rankField,
  requireRank,
} from './channels';
import { explainKept, movingStatistics } from './moving-statistics';
import { explainLearned, learnedWeights, scaleAndOffset, summarizeLearned } from './scale-and-offset';

const fields = {
  ...scaleAndOffset(byRules({ lesson: true, keras: true, pytorch: false })),
  axis: channelFields.axis,
  statistics: flag({
    label: 'Keep statistics',
    hint: 'A mean and a variance a channel move along while training, and are used afterwards.',
    fallback: false,
    advanced: true,
  }),
  rank: rankField,
  expects: channelFields.expects,
};

/**
 * Normalizes each channel of each example by itself. The shape stays. Weights: `gamma (c)`, `beta (c)`; to PyTorch `weight`, `bias`,
 * which it has only if asked; where statistics are kept, those of a batch normalization.
 * Fails with `axis-out-of-range`, `wrong-rank`; with `unknown-axis`, `inputs-differ` where it holds anything; by PyTorch's rules with
 * `single-value` where a channel has one value only and no statistics to be normalized by.
 * Sources: PyTorch 2 `InstanceNorm1d`, `2d`, `3d`; in Keras it is `GroupNormalization(groups=-1)`.
 */
export const instanceNorm = defineLayer({
  id: 'instance-norm',
  label: 'Instance normalization',
  category: 'norm',
  description: 'Normalizes each channel of each example by itself.',
  source: 'PyTorch 2 InstanceNorm1d, 2d, 3d; in Keras it is GroupNormalization(groups=-1)',
  keywords: ['instancenormalization', 'instancenorm1d', 'instancenorm2d', 'instancenorm3d', 'instance norm', 'style'],
  stem: 'instancenorm',
  inputs: 1,
  fields,
  infer: ({ settings, inputs: [input = []], rules, order }) => {
    const ranked = requireRank(settings.rank, input, order);
    if (!ranked.ok) return ranked;
    const at = findChannels(settings, input, order);
    if (!at.ok) return at;
    const single = rules === 'pytorch' && !settings.statistics ? singleValue(input, at.value) : undefined;
    if (single) return fail(single);
    if (!holdsAny(settings)) return ok({ outputs: [input], weights: [] });
    const channels = countChannels(at.value, settings, input);
    if (!channels.ok) return channels;
    const weights = [
      ...learnedWeights([channels.value], settings, rules),
      ...when(settings.statistics, ...movingStatistics(channels.value, rules)),
    ];
    return ok({ outputs: [input], weights });
  },
  explain: ({ settings, inputs: [input = []], rules, order }) => {
    if (!holdsAny(settings)) return { shape: [], parameters: [] };
    const inputs = channelStep(settings, input, order);
    const kept = settings.statistics ? explainKept(inputs, ['movingMean', 'movingVariance'], rules === 'pytorch') : [];
    return { shape: [], parameters: [...explainLearned(inputs, settings, 'perChannel'), ...kept] };
  },
  disagreement: { learnable: 'PyTorch learns no scale and no offset here unless asked' },
  summarize: ({ axis, statistics, ...learned }) => [
    summarizeLearned(learned),
    ...(statistics ? ['keeps statistics'] : []),
    ...axisSummary(axis),
  ],
  remedies: channelRemedies,
});

const holdsAny = ({ scale, center, statistics }: Settings<typeof fields>): boolean => scale || center || statistics;

const oneValue = problem<{ input: Shape }>({
  code: 'single-value',
  severity: 'error',
  text: ({ input }) => ({
    message: 'Each channel has one value only: normalized by itself, it would always be 0.',
    expected: 'More than one value a channel',
    received: formatShape(input),
    remedy: 'Normalize before the map has become so small, or normalize over the batch.',
  }),
});

/** PyTorch refuses to normalize a single value; unknown sizes may well be larger. */
const singleValue = (input: Shape, channels: number): Problem | undefined =>
  elementCount(input.filter((_, axis) => axis !== channels)) === 1 ? oneValue({ input }) : undefined;
