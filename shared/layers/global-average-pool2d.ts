import { ok } from '../result';
import { axisOf, step } from './derivation';
import { flag } from './field';
import { defineLayer } from './kind';
import { channelAxis, featureMap, isKnown } from './shape';
import { requireFeatureMap } from './window';

/** The mean of each channel. `h × w × c` gives `c`, or `1 × 1 × c` with kept axes. Source: Keras 3 `GlobalAveragePooling2D`. */
export const globalAveragePool2d = defineLayer({
  id: 'global-average-pool2d',
  label: 'Global average pooling 2D',
  category: 'pool',
  description: 'Keeps the mean of each channel. It has no parameters.',
  keywords: ['globalaveragepooling2d', 'gap', 'adaptiveavgpool2d', 'mean'],
  stem: 'pool',
  inputs: 1,
  fields: {
    keepAxes: flag({ label: 'Keep axes', hint: 'Gives 1×1×channels instead of channels.', fallback: false }),
  },
  infer: ({ settings, inputs: [input = []], order }) => {
    const map = requireFeatureMap(input, order);
    if (!map.ok) return map;
    const channels = input[channelAxis(input, order)] ?? null;
    return ok({ outputs: [settings.keepAxes ? featureMap([1, 1], channels, order) : [channels]], weights: [] });
  },
  explain: ({ inputs: [input = []], order }) => {
    const axis = channelAxis(input, order);
    const channels = input[axis] ?? null;
    return {
      shape: isKnown(channels) ? [step('channels', axisOf(0, axis, channels), 'unchanged')] : [],
      parameters: [],
    };
  },
  summarize: ({ keepAxes }) => (keepAxes ? ['keeps axes'] : ['whole map']),
  assume: ({ inputs: [input], order }) => [
    input && input.length > 0 ? [input[channelAxis(input, order)] ?? null] : null,
  ],
});
