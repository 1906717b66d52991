import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Shape } from '@shared/layers/shape';

import type { Recount, Recountings } from './recount';
import { channelsOf, countValues } from './recount';

export const convolutions: Recountings = {
  conv1d: (analysis) => recountFilters(analysis, 1),
  conv2d: (analysis) => recountFilters(analysis, 2),
  conv3d: (analysis) => recountFilters(analysis, 3),
  'conv-transpose1d': (analysis) => recountFilters(analysis, 1),
  'conv-transpose2d': (analysis) => recountFilters(analysis, 2),
  'conv-transpose3d': (analysis) => recountFilters(analysis, 3),
  'depthwise-conv1d': (analysis) => recountDepthwise(analysis, 1),
  'depthwise-conv2d': (analysis) => recountDepthwise(analysis, 2),
  'separable-conv1d': (analysis) => recountSeparable(analysis, 1),
  'separable-conv2d': (analysis) => recountSeparable(analysis, 2),
};

/** What a layer of this family slides over: by the lesson, each node of a dense layer is a channel. */
function mapOf({ inputs: [input], rules, order }: LayerAnalysis, rank: number): Shape {
  const shape = input ?? [];
  if (rules !== 'lesson' || shape.length !== 1) return shape;
  const ones = Array.from({ length: rank }, () => 1);
  return order === 'channels-last' ? [...ones, ...shape] : [...shape, ...ones];
}

interface Settings {
  readonly filters: number;
  readonly groups: number;
  readonly depthMultiplier: number;
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly padding: string;
  readonly implementation: string;
  readonly bias: boolean;
}

const settingsOf = ({ settings }: LayerAnalysis): Settings => settings as { [K in keyof Settings]: Settings[K] };

/** Each filter has a weight for each of its cells and each channel of its group, and one bias. */
function recountFilters(analysis: LayerAnalysis, rank: number): Recount {
  const { filters, groups, kernel, bias } = settingsOf(analysis);
  const channels = channelsOf(mapOf(analysis, rank), analysis.order);
  let learnable = 0;
  for (let filter = 0; filter < filters; filter++) {
    for (let channel = 0; channel < channels; channel++)
      if (Math.floor((channel * groups) / channels) === Math.floor((filter * groups) / filters))
        learnable += countValues(kernel);
    if (bias) learnable++;
  }
  return { learnable, kept: 0 };
}

/** Each channel has filters of its own, each with one bias. */
function recountDepthwise(analysis: LayerAnalysis, rank: number): Recount {
  const { depthMultiplier, kernel, bias } = settingsOf(analysis);
  const channels = channelsOf(mapOf(analysis, rank), analysis.order);
  let learnable = 0;
  for (let channel = 0; channel < channels; channel++)
    for (let filter = 0; filter < depthMultiplier; filter++) {
      learnable += countValues(kernel);
      if (bias) learnable++;
    }
  return { learnable, kept: 0 };
}

/** Each channel has filters of its own without biases; then each filter has a weight for all that those give, and one bias. */
function recountSeparable(analysis: LayerAnalysis, rank: number): Recount {
  const { filters, depthMultiplier, kernel, bias } = settingsOf(analysis);
  const channels = channelsOf(mapOf(analysis, rank), analysis.order);
  let learnable = 0;
  for (let channel = 0; channel < channels; channel++)
    for (let between = 0; between < depthMultiplier; between++) {
      learnable += countValues(kernel);
      for (let filter = 0; filter < filters; filter++) learnable++;
    }
  if (bias) for (let filter = 0; filter < filters; filter++) learnable++;
  return { learnable, kept: 0 };
}
