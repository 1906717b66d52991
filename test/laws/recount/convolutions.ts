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
  'locally-connected1d': (analysis) => recountLocal(analysis, 1),
  'locally-connected2d': (analysis) => recountLocal(analysis, 2),
  'stft-spectrogram': recountWaves,
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

/** Each filter has at each position a weight for each cell that it sees, or for each cell that there is, and one bias. */
function recountLocal(analysis: LayerAnalysis, rank: number): Recount {
  const { filters, bias, implementation } = settingsOf(analysis);
  const map = mapOf(analysis, rank);
  const channels = channelsOf(map, analysis.order);
  const spatial = (analysis.order === 'channels-last' ? map.slice(0, -1) : map.slice(1)).map(Number);
  let learnable = 0;
  const seen = spatial.map((size, axis) => cellsByPosition(analysis, axis, size));
  for (const cells of combinations(seen))
    for (let filter = 0; filter < filters; filter++) {
      for (let channel = 0; channel < channels; channel++)
        learnable += countValues(implementation === '2' ? spatial : cells);
      if (bias) learnable++;
    }
  return { learnable, kept: 0 };
}

/** How many cells of an axis lie under the kernel at each position. */
function cellsByPosition(analysis: LayerAnalysis, axis: number, size: number): readonly number[] {
  const { kernel, stride, padding } = settingsOf(analysis);
  const [k = 1, s = 1] = [kernel[axis], stride[axis]];
  const counts: number[] = [];
  const ahead = padding === 'same' ? Math.floor(k / 2) : 0;
  for (let at = -ahead; padding === 'same' ? at + ahead < size : at + k <= size; at += s) {
    let cells = 0;
    for (let cell = at; cell < at + k; cell++) if (cell >= 0 && cell < size) cells++;
    counts.push(cells);
  }
  return counts;
}

/** One of each, in every way. */
const combinations = (choices: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  choices.reduce<readonly (readonly number[])[]>(
    (made, options) => made.flatMap((part) => options.map((option) => [...part, option])),
    [[]],
  );

/** Each wave, up to that of every second sample, has a value for each sample of the frame, and most modes have two waves. */
function recountWaves({ settings: { frame, fft, mode } }: LayerAnalysis): Recount {
  let learnable = 0;
  for (let wave = 0; 2 * wave <= Number(fft ?? frame); wave++)
    learnable += countValues([Number(frame), mode === 'real' || mode === 'imag' ? 1 : 2]);
  return { learnable, kept: 0 };
}
