import { fail, ok } from '../result';
import type { Step } from './derivation';
import { axisOf, of, constant, step, sum } from './derivation';
import { flag } from './field';
import { defineLayer, weight } from './kind';
import { channelAxis, isKnown } from './shape';
import { unknownAxis } from './unknown-axis';

/**
 * Normalizes each channel over the batch. The shape stays. Weights: `gamma (c)`, `beta (c)`, learned; `moving_mean (c)`,
 * `moving_variance (c)`, kept but never learned. Fails with `unknown-axis`. Source: Keras 3 `BatchNormalization`.
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
  },
  infer: ({ settings, inputs: [input = []], order }) => {
    const channels = input[channelAxis(input, order)] ?? null;
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
    const axis = channelAxis(input, order);
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
  summarize: ({ scale, center }) => [
    scale && center ? 'scale and offset' : scale ? 'scale' : center ? 'offset' : 'no scale or offset',
  ],
});
