import { formatCount } from '../../format-number';
import { fail, ok, problem } from '../../result';
import { axisIndex, axisSummary } from '../axis';
import { nearestDivisor } from '../divisors';
import { integer, optional } from '../fields/index';
import { defineLayer } from '../kind';
import { channelFields, channelRemedies, channelStep, countChannels, findChannels } from './channels';
import { explainLearned, learnedWeights, scaleAndOffset, summarizeLearned } from './scale-and-offset';

const fields = {
  groups: optional(
    integer({ label: 'Groups', hint: 'How many groups of channels there are; they must divide the channels.' }),
    { none: 'one a channel', fallback: 32 },
  ),
  ...scaleAndOffset(true),
  ...channelFields,
};

/**
 * Normalizes groups of channels of each example, each group by itself; with one group a channel that is instance normalization.
 * The shape stays. Weights: `gamma (c)`, `beta (c)`; to PyTorch `weight`, `bias`.
 * Fails with `axis-out-of-range`, `unknown-axis`, `channels-not-divided`, and with `inputs-differ` where it learns anything.
 * Sources: Keras 3 `GroupNormalization`, PyTorch 2 `GroupNorm`.
 */
export const groupNorm = defineLayer({
  id: 'group-norm',
  label: 'Group normalization',
  category: 'norm',
  description: 'Normalizes groups of channels of each example, each group by itself.',
  source: 'Keras 3 GroupNormalization, PyTorch 2 GroupNorm',
  keywords: ['groupnormalization', 'groupnorm', 'group norm', 'gn'],
  stem: 'groupnorm',
  inputs: 1,
  fields,
  sample: [[32, 32, 32]],
  infer: ({ settings, inputs: [input = []], rules, order }) => {
    const at = findChannels(settings, input, order);
    if (!at.ok) return at;
    const learns = settings.scale || settings.center;
    const channels = countChannels(at.value, learns ? settings : { ...settings, expects: null }, input);
    if (!channels.ok) return channels;
    const groups = settings.groups ?? 1;
    if (channels.value % groups !== 0) return fail(channelsNotDivided({ groups, channels: channels.value }));
    return ok({ outputs: [input], weights: learnedWeights([channels.value], settings, rules) });
  },
  explain: ({ settings, inputs: [input = []], order }) => ({
    shape: [],
    parameters:
      settings.scale || settings.center
        ? explainLearned(channelStep(settings, input, order), settings, 'perChannel')
        : [],
  }),
  summarize: ({ groups, axis, ...learned }) => [
    groups === null ? 'one group a channel' : groups === 1 ? '1 group' : `${formatCount(groups)} groups`,
    summarizeLearned(learned),
    ...axisSummary(axis),
  ],
  remedies: (context, found) => {
    if (found.code !== 'channels-not-divided') return channelRemedies(context, found);
    const {
      settings,
      inputs: [input = []],
      order,
    } = context;
    const channels = Number(input[Number(axisIndex(settings.axis, input, order))]);
    return [{ do: 'set', settings: { groups: nearestDivisor(channels, settings.groups ?? 1) } }];
  },
});

const channelsNotDivided = problem<{ groups: number; channels: number }>({
  code: 'channels-not-divided',
  severity: 'error',
  text: ({ groups, channels }) => ({
    message: 'The groups must divide the channels.',
    expected: `A number that divides ${formatCount(channels)} channels`,
    received: `${formatCount(groups)} groups`,
    remedy: 'Choose another number of groups.',
  }),
});
