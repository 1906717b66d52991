import { fail, ok } from '../../result';
import type { AxisChoice } from '../axis';
import { axisIndex, axisOutOfRange, axisSummary, defaultAxis } from '../axis';
import type { Step } from '../derivation';
import { axisOf, constant, of, step, sum } from '../derivation';
import { axis, flag } from '../fields/index';
import { defineLayer, weight } from '../kind';
import { byRules } from '../rules';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';

/**
 * Normalizes each channel over the batch. The shape stays. Weights: `gamma (c)`, `beta (c)`, learned; `moving_mean (c)`,
 * `moving_variance (c)`, kept but never learned. Fails with `unknown-axis`, `axis-out-of-range`.
 * Source: Keras 3 `BatchNormalization`, whose axis is the last unless set, whatever the axis order.
 */
export const batchNorm = defineLayer({
  id: 'batch-norm',
  label: 'Batch normalization',
  category: 'norm',
  description: 'Normalizes each channel: a scale and an offset are learned, a mean and a variance are kept.',
  keywords: ['batchnormalization', 'batchnorm2d', 'bn'],
  stem: 'bn',
  inputs: 1,
  fields: {
    scale: flag({ label: 'Scale', hint: 'One learnable factor (gamma) a channel.', fallback: true }),
    center: flag({ label: 'Offset', hint: 'One learnable offset (beta) a channel.', fallback: true }),
    axis: axis({
      label: 'Axis',
      hint: 'What is normalized: the channels, or an axis as Keras counts: 1 is the first, −1 the last.',
      fallback: byRules<AxisChoice>({ lesson: 'channels', keras: -1, pytorch: 'channels' }),
    }),
  },
  infer: ({ settings, inputs: [input = []], order }) => {
    const at = axisIndex(settings.axis, input, order);
    if (typeof at !== 'number') return fail(axisOutOfRange({ axis: settings.axis, shape: input }));
    const channels = input[at] ?? null;
    if (!isKnown(channels)) return fail(unknownAxis({ needed: 'the number of channels', received: input }));
    const weights = [
      ...(settings.scale ? [weight('gamma', [channels])] : []),
      ...(settings.center ? [weight('beta', [channels], 'bias')] : []),
      weight('moving_mean', [channels], 'statistic'),
      weight('moving_variance', [channels], 'statistic'),
    ];
    return ok({ outputs: [input], weights });
  },
  explain: ({ settings, inputs: [input = []], order }) => {
    const axis = Number(axisIndex(settings.axis, input, order));
    const inputs = step('inputs', axisOf(0, axis, Number(input[axis])), 'inputChannels');
    const learned: Step[] = [
      settings.scale ? step('scale', of(inputs), 'perChannel') : step('scale', constant(0), 'off'),
      settings.center ? step('offset', of(inputs), 'perChannel') : step('offset', constant(0), 'off'),
    ];
    const active = learned.filter((line) => line.note !== 'off');
    const learnable = step('learnable', active.length > 0 ? sum(...active.map(of)) : constant(0));
    const kept = [step('movingMean', of(inputs), 'perChannel'), step('movingVariance', of(inputs), 'perChannel')];
    return {
      shape: [],
      parameters: [inputs, ...learned, learnable, ...kept, step('statistics', sum(...kept.map(of)))],
    };
  },
  summarize: ({ axis, scale, center }) => [
    scale && center ? 'scale and offset' : scale ? 'scale' : center ? 'offset' : 'no scale or offset',
    ...axisSummary(axis),
  ],
  remedies: ({ inputs }, found) => (found.code === 'axis-out-of-range' ? defaultAxis('axis', inputs[0]) : []),
});
