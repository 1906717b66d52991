import type { PaddingMode } from '../field';
import type { Padding } from '../fields/index';
import { flag, integer, padding, sizes } from '../fields/index';
import { byRules } from '../rules';
import type { Rank } from '../shape';
import { everyAxis, spatialNames } from '../shape';
import type { Window } from '../window';

// The settings that the kinds of this family share.

export const filtersField = integer({
  label: 'Filters',
  hint: 'The number of filters, which is the number of output channels.',
  initial: 32,
});

export const kernelField = (rank: Rank) =>
  sizes({ label: 'Kernel', hint: 'The size of each filter.', axes: spatialNames(rank), initial: everyAxis(rank, 3) });

export const strideField = (rank: Rank) =>
  sizes({
    label: 'Stride',
    hint: 'How far the filter moves each time.',
    axes: spatialNames(rank),
    fallback: everyAxis(rank, 1),
  });

const slidingHint = 'Same: zeros around the input keep its size. Valid: none. Explicit: cells on each side.';

export const paddingField = (
  rank: Rank,
  {
    hint = slidingHint,
    modes = ['same', 'valid'],
  }: { readonly hint?: string; readonly modes?: readonly PaddingMode[] } = {},
) =>
  padding({
    label: 'Padding',
    hint,
    axes: spatialNames(rank),
    modes,
    fallback: byRules({ lesson: 'same', keras: 'valid', pytorch: 'valid' }),
  });

export const dilationField = (rank: Rank) =>
  sizes({
    label: 'Dilation',
    hint: 'The step between cells of the filter.',
    axes: spatialNames(rank),
    fallback: everyAxis(rank, 1),
  });

export const groupsField = integer({
  label: 'Groups',
  hint: 'How many groups the channels are split into, each with its own filters.',
  fallback: 1,
});

export const depthMultiplierField = integer({
  label: 'Depth multiplier',
  hint: 'How many filters each channel has.',
  fallback: 1,
});

export const biasField = flag({ label: 'Bias', hint: 'One learnable bias a filter.', fallback: true });

/** The settings that make a window. */
export interface WindowSettings {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly padding: Padding;
  readonly dilation: readonly number[];
}

/** The window by which a filter slides. */
export const kernelWindow = ({ kernel, stride, padding, dilation }: WindowSettings): Window => ({
  size: kernel,
  stride,
  dilation,
  padding,
  setting: 'kernel',
});
