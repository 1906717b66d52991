import { formatCount, formatShape } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { AxisStep, Expression } from '../derivation';
import { axisOf, axisStep, constant, product, settingOf, sum } from '../derivation';
import type { Reach } from '../reach';
import { spreadReach } from '../reach';
import type { Rules } from '../rules';
import type { Axis, AxisOrder, Shape } from '../shape';
import { featureMap, isKnown, spatialAxes } from '../shape';
import type { Window } from '../window';
import { effectiveSize, spatialTerm, windowExpression } from '../window';
import type { WindowSettings } from './fields';
import { kernelWindow } from './fields';

/**
 * A window that spreads each cell of its input over many of the output: what transposed convolutions do.
 *
 * `n` size, `k` window, `s` stride, `ke` effective window, `op` output padding: `same` gives `n·s`, or
 * `(n − 1)·s + (ke mod 2) + op`; stated cells are taken off, `(n − 1)·s + ke + op − before − after`; `valid` takes off none, and
 * without output padding fills up to whole strides, `(n − 1)·s + max(ke, s)`.
 * Sources: Keras 3, `_get_output_shape_given_tf_padding`; PyTorch 2, `ConvTranspose2d`.
 */
export interface Spread extends Window {
  /** Cells added behind on each axis; `null` for as many as suit the padding. */
  readonly outputPadding: readonly number[] | null;
}

/** The settings that make a spread. */
export interface SpreadSettings extends WindowSettings {
  readonly outputPadding: readonly number[] | null;
}

/** The spread that settings come to: automatic output padding is none to PyTorch. */
export const spreadOf = (settings: SpreadSettings, rules: Rules): Spread => ({
  ...kernelWindow(settings),
  outputPadding: settings.outputPadding ?? (rules === 'pytorch' ? settings.kernel.map(() => 0) : null),
});

/**
 * The size that an axis grows to. An unknown size stays what it is where every size does, else it becomes `null`. May be 0 or
 * less: the caller refuses that.
 */
export function spreadAxis(n: Axis, axis: number, spread: Spread): Axis {
  if (isKnown(n)) return spreadSize(n, axis, spread);
  return [1, 2].every((size) => spreadSize(size, axis, spread) === size) ? n : null;
}

function spreadSize(n: number, axis: number, { size, stride, dilation, padding, outputPadding }: Spread): number {
  const s = stride[axis] ?? 1;
  const ke = effectiveSize(size[axis] ?? 1, dilation[axis] ?? 1);
  const op = outputPadding?.[axis];
  if (padding === 'same') return op === undefined ? n * s : (n - 1) * s + (ke % 2) + op;
  if (padding === 'valid' && op === undefined) return (n - 1) * s + Math.max(ke, s);
  const [before, after] = typeof padding === 'string' ? [0, 0] : (padding[axis] ?? [0, 0]);
  return (n - 1) * s + ke + (op ?? 0) - before - after;
}

/** Spreads a feature map and gives it `channels` channels. Fails with `output-too-small` where nothing would be left. */
export function spreadMap(input: Shape, spread: Spread, channels: number, order: AxisOrder): Result<Shape> {
  const spatial = spatialAxes(input, order).map((axis, index) => spreadAxis(input[axis] ?? null, index, spread));
  const gone = spatial.find((size) => isKnown(size) && size < 1);
  return gone === undefined
    ? ok(featureMap(spatial, channels, order))
    : fail(outputTooSmall({ input, size: Number(gone) }));
}

/**
 * What a cell of the output sees of the input. Of what `same` takes off, the smaller half stands before; with output padding it is half
 * a window on each side. Sources: TensorFlow's `conv2d_backprop_input`; PyTorch 2 `ConvTranspose2d`.
 */
export const reachOfSpread = (spread: Spread): Reach =>
  spread.size.map((size, axis) => {
    const [stride, dilation] = [spread.stride[axis] ?? 1, spread.dilation[axis] ?? 1];
    return spreadReach(effectiveSize(size, dilation), stride, cellsCut(axis, spread));
  });

function cellsCut(axis: number, { size, stride, dilation, padding, outputPadding }: Spread): number {
  if (typeof padding !== 'string') return padding[axis]?.[0] ?? 0;
  const ke = effectiveSize(size[axis] ?? 1, dilation[axis] ?? 1);
  if (padding !== 'same') return 0;
  return outputPadding ? Math.floor(ke / 2) : Math.floor(Math.max(0, ke - (stride[axis] ?? 1)) / 2);
}

const outputTooSmall = problem<{ input: Shape; size: number }>({
  code: 'output-too-small',
  severity: 'error',
  text: ({ input, size }) => ({
    message: 'There is nothing left of the output: the padding takes off all of it.',
    expected: 'A size of at least 1',
    received: `${formatCount(size)}, from an input of ${formatShape(input)}`,
    remedy: 'Use less padding, or a larger kernel.',
  }),
});

/** The derivation of each spatial size; an unknown axis has none. */
export function explainSpread(input: Shape, spread: Spread, order: AxisOrder): readonly AxisStep[] {
  return spatialAxes(input, order).flatMap((axis, index) => {
    const n = input[axis];
    if (n === undefined || !isKnown(n)) return [];
    const note = spread.padding === 'same' && !spread.outputPadding ? 'perCell' : undefined;
    return [axisStep(axis, spatialTerm(index, input), spreadExpression(axisOf(0, axis, n), index, spread), note)];
  });
}

function spreadExpression(n: Expression, axis: number, spread: Spread): Expression {
  const { padding, stride, outputPadding } = spread;
  const s = settingOf('stride', stride[axis] ?? 1);
  if (padding === 'same' && !outputPadding) return product(n, s);
  const window = windowExpression(axis, spread);
  const steps = product({ op: 'difference', of: [n, constant(1)] }, s);
  const added = outputPadding?.[axis] ? [settingOf('outputPadding', outputPadding[axis])] : [];
  if (padding === 'same') return sum(steps, { op: 'remainder', of: [window, constant(2)] }, ...added);
  if (padding === 'valid' && !outputPadding) return sum(steps, { op: 'maximum', of: [window, s] });
  const grown = sum(steps, window, ...added);
  const taken = typeof padding === 'string' ? [] : (padding[axis] ?? []).filter((cells) => cells > 0);
  if (taken.length === 0) return grown;
  return { op: 'difference', of: [grown, sum(...taken.map((cells) => settingOf('padding', cells)))] };
}
