import { formatShape } from '../../format-number';
import { ok } from '../../result';
import { axisOf, axisStep, axisTerm, product, settingOf } from '../derivation';
import { sizes } from '../fields/index';
import { defineLayer } from '../kind';
import type { Axis, AxisOrder, Shape } from '../shape';
import { channelAxis, featureMap, isKnown, spatialAxes, spatialNames } from '../shape';
import { requireFeatureMap } from '../window';

/** Every cell repeated: `h × w × c` gives `h·s × w·s × c`. No weights. Source: Keras 3 `UpSampling2D`. */
export const upSampling2d = defineLayer({
  id: 'up-sampling2d',
  label: 'Upsampling 2D',
  category: 'shape',
  description: 'Repeats rows and columns so that a feature map grows. It has no parameters.',
  keywords: ['upsampling2d', 'upsample', 'resize', 'enlarge', 'decoder'],
  stem: 'upsampling',
  inputs: 1,
  fields: {
    size: sizes({
      label: 'Size',
      hint: 'How many times each cell is repeated.',
      axes: spatialNames(2),
      fallback: [2, 2],
    }),
  },
  infer: ({ settings, inputs: [input = []], order }) => {
    const map = requireFeatureMap(input, order, 2);
    return map.ok ? ok({ outputs: [grown(map.value, settings.size, order)], weights: [] }) : map;
  },
  explain: ({ settings, inputs: [input = []], order }) => ({
    shape: spatialAxes(input, order).flatMap((axis, index) => {
      const n = input[axis] ?? null;
      if (!isKnown(n)) return [];
      const times = settingOf('size', settings.size[index] ?? 1);
      return [axisStep(axis, axisTerm(axis, input, order), product(axisOf(0, axis, n), times))];
    }),
    parameters: [],
  }),
  summarize: ({ size }) => [formatShape(size)],
  assume: ({ settings, inputs: [input], order }) => [input?.length === 3 ? grown(input, settings.size, order) : null],
});

/** An unknown size stays what it is only where it is repeated once. */
function grown(input: Shape, size: readonly number[], order: AxisOrder): Shape {
  const spatial = spatialAxes(input, order).map((axis, index): Axis => {
    const [n = null, times = 1] = [input[axis], size[index]];
    return isKnown(n) ? n * times : times === 1 ? n : null;
  });
  return featureMap(spatial, input[channelAxis(input, order)] ?? null, order);
}
