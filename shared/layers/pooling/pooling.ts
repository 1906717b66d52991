import type { Problem, Result } from '../../result';
import { fail } from '../../result';
import { formatShape } from '../../format-number';
import type { AxisStep, Derivation } from '../derivation';
import { axisOf, axisStep } from '../derivation';
import type { Padding } from '../fields/index';
import type { Context, Fix } from '../kind';
import type { Reach } from '../reach';
import { windowReach } from '../reach';
import type { Axis, AxisOrder, Rank, Shape } from '../shape';
import { channelAxis, isKnown } from '../shape';
import type { Window } from '../window';
import { explainSlide, fitted, requireFeatureMap, slide, summarizeWindow } from '../window';
import { paddingFixes, refusedPoolPadding } from './pool-padding';

/**
 * What poolings have in common: a window without weights that slides over a feature map of some rank, channel by channel.
 * Sources: Keras 3 `base_pooling.py`; PyTorch 2 `torch/nn/modules/pooling.py`.
 */
export interface PoolSettings {
  readonly poolSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding?: Padding;
  readonly dilation?: readonly number[];
  readonly ceil: boolean;
}

/** As much of a context as the arithmetic of a pooling needs. */
export type Pool = Pick<Context, 'inputs' | 'rules' | 'order'> & { readonly settings: PoolSettings };

const windowOf = ({ poolSize, stride, padding = 'valid', dilation, ceil }: PoolSettings): Window => ({
  size: poolSize,
  stride,
  padding,
  dilation: dilation ?? poolSize.map(() => 1),
  ceil,
  setting: 'poolSize',
});

/** What the window leaves of the input. Fails with `wrong-rank`, `window-too-large`, `padding-refused`, `padding-over-half`. */
export function pool({ settings, inputs: [input = []], rules, order }: Pool, rank: Rank): Result<Shape> {
  const map = requireFeatureMap(input, order, rank);
  if (!map.ok) return map;
  const refused = refusedPoolPadding(windowOf(settings), rules);
  return refused ? fail(refused) : slide(input, windowOf(settings), channelsOf(input, order), order);
}

export const explainPool = ({ settings, inputs: [input = []], order }: Pool): Derivation => ({
  shape: [...explainSlide(input, windowOf(settings), order), ...keptChannels(input, order)],
  parameters: [],
});

/** What its window sees. */
export const poolReach = ({ settings, inputs: [input = []], order }: Pool): Reach =>
  windowReach(input, windowOf(settings), order);

export const summarizePool = ({ poolSize, stride, padding = 'valid', dilation = [1], ceil }: PoolSettings) => [
  formatShape(poolSize),
  ...summarizeWindow(stride, padding, dilation),
  ...(ceil ? ['rounded up'] : []),
];

/** What helps against a problem of `pool`. PyTorch has no `same` for poolings, and some poolings have no padding at all. */
export function poolFixes({ settings, inputs: [input = []], rules, order }: Pool, found: Problem): readonly Fix[] {
  const window = windowOf(settings);
  if (found.code === 'padding-refused' || found.code === 'padding-over-half') return paddingFixes(window, rules);
  if (found.code !== 'window-too-large') return [];
  const smaller: Fix = { do: 'set', settings: { poolSize: fitted(input, window, order) } };
  const pads = settings.padding !== undefined && rules !== 'pytorch';
  return pads ? [{ do: 'set', settings: { padding: 'same' } }, smaller] : [smaller];
}

export const channelsOf = (input: Shape, order: AxisOrder): Axis => input[channelAxis(input, order)] ?? null;

/** The line of the channels, which stay, at an axis of the output; none where they are unknown. */
export function keptChannels(input: Shape, order: AxisOrder, axis = channelAxis(input, order)): readonly AxisStep[] {
  const channels = channelsOf(input, order);
  if (!isKnown(channels)) return [];
  return [axisStep(axis, 'channels', axisOf(0, channelAxis(input, order), channels), 'unchanged')];
}
