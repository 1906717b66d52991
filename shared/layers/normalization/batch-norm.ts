import { ok } from '../../result';
import { axisSummary } from '../axis';
import type { Settings } from '../field';
import { flag } from '../fields/index';
import type { Weight } from '../kind';
import { defineLayer, weight, when } from '../kind';
import type { Rules } from '../rules';
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
  ...scaleAndOffset(true),
  axis: channelFields.axis,
  statistics: flag({
    label: 'Keep statistics',
    hint: 'A mean and a variance a channel move along while training, and are used afterwards.',
    fallback: true,
    advanced: true,
  }),
  renorm: flag({
    label: 'Renormalize',
    hint: 'Batch renormalization: three more statistics a channel are kept, for training.',
    fallback: false,
    advanced: true,
  }),
  rank: rankField,
  expects: channelFields.expects,
};

/**
 * Normalizes each channel over the batch. The shape stays. Weights: `gamma (c)`, `beta (c)`, learned; `moving_mean (c)`,
 * `moving_variance (c)`, kept but never learned, and with renormalization `moving_stddev`, `renorm_mean`, `renorm_stddev`, each `(c)`.
 * To PyTorch `weight`, `bias`, and the buffers `running_mean`, `running_var`, `num_batches_tracked ()`.
 * Fails with `axis-out-of-range`, `wrong-rank`; and with `unknown-axis`, `inputs-differ` where it holds anything.
 * Sources: Keras 3 `BatchNormalization`, whose axis is the last unless set, whatever the axis order; PyTorch 2 `BatchNorm1d`, `2d`,
 * `3d`, `SyncBatchNorm`, whose channels come first.
 */
export const batchNorm = defineLayer({
  id: 'batch-norm',
  label: 'Batch normalization',
  category: 'norm',
  description: 'Normalizes each channel: a scale and an offset are learned, a mean and a variance are kept.',
  source:
    'Keras 3 BatchNormalization, whose axis is the last unless set, whatever the axis order; PyTorch 2 BatchNorm1d, 2d, 3d, SyncBatchNorm, whose channels come first',
  keywords: [
    'batchnormalization',
    'batchnorm1d',
    'batchnorm2d',
    'batchnorm3d',
    'syncbatchnorm',
    'batch norm',
    'bn',
    'renorm',
  ],
  stem: 'bn',
  inputs: 1,
  fields,
  infer: ({ settings, inputs: [input = []], rules, order }) => {
    const ranked = requireRank(settings.rank, input, order, true);
    if (!ranked.ok) return ranked;
    const at = findChannels(settings, input, order);
    if (!at.ok) return at;
    if (!holdsAny(settings)) return ok({ outputs: [input], weights: [] });
    const channels = countChannels(at.value, settings, input);
    return channels.ok ? ok({ outputs: [input], weights: weightsOf(channels.value, settings, rules) }) : channels;
  },
  explain: ({ settings, inputs: [input = []], rules, order }) => {
    if (!holdsAny(settings)) return { shape: [], parameters: [] };
    const inputs = channelStep(settings, input, order);
    const moving = settings.statistics ? (['movingMean', 'movingVariance'] as const) : [];
    const renorm = settings.renorm ? (['movingDeviation', 'renormMean', 'renormDeviation'] as const) : [];
    const counts = settings.statistics && rules === 'pytorch';
    const kept = explainKept(inputs, [...moving, ...renorm], counts);
    return { shape: [], parameters: [...explainLearned(inputs, settings, 'perChannel'), ...kept] };
  },
  summarize: ({ axis, statistics, renorm, ...learned }) => [
    summarizeLearned(learned),
    ...(statistics ? [] : ['no statistics']),
    ...(renorm ? ['renorm'] : []),
    ...axisSummary(axis),
  ],
  remedies: channelRemedies,
});

const holdsAny = ({ scale, center, statistics, renorm }: Settings<typeof fields>): boolean =>
  scale || center || statistics || renorm;

const weightsOf = (channels: number, settings: Settings<typeof fields>, rules: Rules): readonly Weight[] => [
  ...learnedWeights([channels], settings, rules),
  ...when(settings.statistics, ...movingStatistics(channels, rules)),
  ...when(
    settings.renorm,
    ...['moving_stddev', 'renorm_mean', 'renorm_stddev'].map((name) => weight(name, [channels], 'statistic')),
  ),
];
