import { formatCount, formatShape } from '../../format-number';
import type { ActivationName } from '../activation/activations';
import { activationSummary } from '../activation/activations';
import type { Padding } from '../fields/index';
import { summarizeWindow } from '../window';

interface Shown {
  readonly kernel: readonly number[];
  readonly filters?: number;
  readonly depthMultiplier?: number;
  readonly stride: readonly number[];
  readonly padding: Padding;
  readonly dilation?: readonly number[];
  readonly groups?: number;
  readonly bias: boolean;
  readonly activation: ActivationName;
}

/** What a layer of this family is in a few words each; `extra` is what only its kind has. */
export const summarizeFilters = (
  { kernel, filters, depthMultiplier = 1, stride, padding, dilation = [1], groups = 1, bias, activation }: Shown,
  extra: readonly string[] = [],
): readonly string[] => [
  formatShape(kernel),
  ...(filters === undefined ? [] : [filters === 1 ? '1 filter' : `${formatCount(filters)} filters`]),
  ...(depthMultiplier === 1 ? [] : [`${formatCount(depthMultiplier)} a channel`]),
  ...summarizeWindow(stride, padding, dilation),
  ...extra,
  ...(groups === 1 ? [] : [`${formatCount(groups)} groups`]),
  ...(bias ? [] : ['no bias']),
  ...activationSummary(activation),
];
