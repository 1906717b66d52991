import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Shape } from '@shared/layers/shape';

import type { Recount, Recountings } from './recount';
import { channelsOf } from './recount';

export const convolutions: Recountings = {
  conv2d: ({ settings, inputs: [input], rules, order }) => {
    const shape = input ?? [];
    return recountConvolution(settings, rules === 'lesson' && shape.length === 1 ? asMap(shape, order) : shape, order);
  },
};

const asMap = ([nodes = null]: Shape, order: LayerAnalysis['order']): Shape =>
  order === 'channels-last' ? [1, 1, nodes] : [nodes, 1, 1];

/** Each filter has a weight for each of its cells and each channel of its group, and one bias. */
function recountConvolution(settings: LayerAnalysis['settings'], map: Shape, order: LayerAnalysis['order']): Recount {
  const { filters, groups, kernel, bias } = settings as Record<'filters' | 'groups', number> & {
    readonly kernel: readonly [number, number];
    readonly bias: boolean;
  };
  const channels = channelsOf(map, order);
  let learnable = 0;
  for (let filter = 0; filter < filters; filter++) {
    for (let channel = 0; channel < channels; channel++) {
      if (Math.floor((channel * groups) / channels) !== Math.floor((filter * groups) / filters)) continue;
      for (let row = 0; row < kernel[0]; row++) for (let column = 0; column < kernel[1]; column++) learnable++;
    }
    if (bias) learnable++;
  }
  return { learnable, kept: 0 };
}
