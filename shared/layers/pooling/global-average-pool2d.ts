import { ok } from '../../result';
import { axisOf, axisStep, axisTerm, constant } from '../derivation';
import { flag } from '../fields/index';
import { defineLayer } from '../kind';
import { channelAxis, featureMap, isKnown, spatialAxes } from '../shape';
import { requireFeatureMap } from '../window';

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
    const map = requireFeatureMap(input, order, 2);
    if (!map.ok) return map;
    const channels = input[channelAxis(input, order)] ?? null;
    return ok({ outputs: [settings.keepAxes ? featureMap([1, 1], channels, order) : [channels]], weights: [] });
  },
  explain: ({ settings, inputs: [input = []], order }) => {
    const axis = channelAxis(input, order);
    const channels = input[axis] ?? null;
    const kept = settings.keepAxes ? spatialAxes(input, order) : [];
    const ones = kept.map((at) => axisStep(at, axisTerm(at, input, order), constant(1), 'wholeMap'));
    if (!isKnown(channels)) return { shape: ones, parameters: [] };
    const at = settings.keepAxes ? axis : 0;
    return { shape: [...ones, axisStep(at, 'channels', axisOf(0, axis, channels), 'unchanged')], parameters: [] };
  },
  summarize: ({ keepAxes }) => (keepAxes ? ['keeps axes'] : ['whole map']),
  assume: ({ settings, inputs: [input], order }) => {
    if (!input) return [null];
    const channels = input[channelAxis(input, order)] ?? null;
    return [settings.keepAxes ? featureMap([1, 1], channels, order) : [channels]];
  },
});
