import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Shape } from '@shared/layers/shape';

import type { Recount, Recountings } from './recount';
import { countValues } from './recount';

export const normalizations: Recountings = {
  'batch-norm': recountChannels,
  'group-norm': recountChannels,
  'instance-norm': recountChannels,
  'layer-scale': (analysis) => recountChannels({ ...analysis, settings: { ...analysis.settings, scale: true } }),
  'layer-norm': recountValues,
  'rms-norm': recountValues,
  normalization: recountKept,
};

type AxisSetting = number | 'channels';

/** The size on an axis as Keras counts, to whom the batch is axis 0. */
function sizeOn(axis: AxisSetting, shape: Shape, order: LayerAnalysis['order']): number {
  const channelsAt = order === 'channels-last' ? shape.length : 1;
  return Number([null, ...shape].at(axis === 'channels' ? channelsAt : axis));
}

/** Each channel has a factor and an offset that are learned, and what is kept of it; PyTorch keeps a counter beside all of them. */
function recountChannels({ settings, inputs: [input], order, rules }: LayerAnalysis): Recount {
  const {
    axis,
    scale,
    center,
    statistics = false,
    renorm = false,
  } = settings as { readonly axis: AxisSetting } & Readonly<Record<string, boolean>>;
  const channels = sizeOn(axis, input ?? [], order);
  let [learnable, kept] = [0, 0];
  for (let channel = 0; channel < channels; channel++) {
    if (scale) learnable++;
    if (center) learnable++;
    for (const held of [statistics, statistics, renorm, renorm, renorm]) if (held) kept++;
  }
  if (statistics && rules === 'pytorch') kept++;
  return { learnable, kept };
}

/** Each value that is normalized with others has a factor and an offset. */
function recountValues({ settings, inputs: [input], order }: LayerAnalysis): Recount {
  const {
    axes,
    scale,
    center = false,
  } = settings as {
    readonly axes: readonly AxisSetting[];
    readonly scale: boolean;
    readonly center?: boolean;
  };
  const values = scale || center ? countValues(axes.map((axis) => sizeOn(axis, input ?? [], order))) : 0;
  let learnable = 0;
  for (let value = 0; value < values; value++) for (const learned of [scale, center]) if (learned) learnable++;
  return { learnable, kept: 0 };
}

/** Each value that has statistics of its own has a mean and a variance, and all of them a counter. */
function recountKept({ settings, inputs: [input], order }: LayerAnalysis): Recount {
  const { axes, adapts } = settings as { readonly axes: readonly AxisSetting[] | null; readonly adapts: boolean };
  if (!adapts) return { learnable: 0, kept: 0 };
  const values = countValues((axes ?? []).map((axis) => sizeOn(axis, input ?? [], order)));
  let kept = 1;
  for (let value = 0; value < values; value++) kept += 2;
  return { learnable: 0, kept };
}
