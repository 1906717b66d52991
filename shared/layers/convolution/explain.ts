import type { AxisStep, Expression, Step } from '../derivation';
import { axisOf, axisStep, product, settingOf, step } from '../derivation';
import type { AxisOrder, Shape } from '../shape';
import { channelAxis } from '../shape';
import { weightsAndBiases } from '../weights-and-biases';

/** The channels that arrive. They are known: without them nothing is inferred, and so nothing explained. */
export function channelsIn(map: Shape, order: AxisOrder): Expression {
  const axis = channelAxis(map, order);
  return axisOf(0, axis, Number(map[axis]));
}

/** The output's channels: one a filter. */
export const filterChannels = (map: Shape, order: AxisOrder, filters: number): AxisStep =>
  axisStep(channelAxis(map, order), 'channels', settingOf('filters', filters), 'perFilter');

/** The size of a filter: `3 × 3`. */
export const kernelCells = (kernel: readonly number[]): readonly Expression[] =>
  kernel.map((k) => settingOf('kernel', k));

export interface Filters {
  readonly filters: number;
  readonly kernel: readonly number[];
  readonly groups: number;
  readonly bias: boolean;
}

/** The lesson's five lines for filters that see the channels of their group. */
export function explainFilters(
  map: Shape,
  order: AxisOrder,
  { filters, kernel, groups, bias }: Filters,
): readonly Step[] {
  const channels = channelsIn(map, order);
  const inputs =
    groups === 1
      ? step('inputs', channels)
      : step('inputs', { op: 'quotient', of: [channels, settingOf('groups', groups)] }, 'perGroup');
  const outputs = step('outputs', product(settingOf('filters', filters), ...kernelCells(kernel)));
  return weightsAndBiases(
    inputs,
    outputs,
    bias ? { setting: 'filters', count: filters, note: 'perFilter' } : undefined,
  );
}
