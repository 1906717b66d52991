import { formatCount, formatShape } from '../format-number';
import { problem } from '../result';
import type { Fix } from './kind';
import type { AxisOrder, Shape } from './shape';
import { channelAxis } from './shape';

/** An axis as a setting names it: that of the channels, or by number as Keras counts, whose 0 is the batch. */
export type AxisChoice = 'channels' | number;

/** Where the axis stands in a shape, which has no batch; `undefined` for what is beyond the shape and its batch. */
export function axisIndex(axis: AxisChoice, shape: Shape, order: AxisOrder): number | 'batch' | undefined {
  if (axis === 'channels') return shape.length > 0 ? channelAxis(shape, order) : undefined;
  const index = axis < 0 ? shape.length + axis : axis - 1;
  if (index === -1) return 'batch';
  return index >= 0 && index < shape.length ? index : undefined;
}

export const axisText = (axis: AxisChoice): string => (axis === 'channels' ? axis : formatCount(axis));

/** The axis among a layer's key settings; nothing for the channels and the last one, which is what one expects. */
export const axisSummary = (axis: AxisChoice): readonly string[] =>
  axis === 'channels' || axis === -1 ? [] : [`axis ${axisText(axis)}`];

/** Against an axis that the input lacks: the default one, where the input has any. */
export const defaultAxis = (setting: string, input: Shape | undefined): readonly Fix[] =>
  input && input.length > 0 ? [{ do: 'set', settings: { [setting]: undefined } }] : [];

export const axisOutOfRange = problem<{ axis: AxisChoice; shape: Shape }>({
  code: 'axis-out-of-range',
  severity: 'error',
  text: ({ axis, shape }) => ({
    message: `The input has no axis ${axisText(axis)}.`,
    expected: shape.length === 0 ? 'An input with axes' : `From 1 to ${shape.length}, or from −1 to −${shape.length}`,
    received: `${axisText(axis)}, with an input of ${formatShape(shape)}`,
    remedy: 'Choose one of its axes, or the channels.',
  }),
});
