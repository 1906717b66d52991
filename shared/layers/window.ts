import type { Result } from '../result';
import { fail, ok, problem } from '../result';
import { formatShape } from '../format-number';
import type { AxisStep, Expression, Note, Term } from './derivation';
import { axisOf, axisStep, constant, product, settingOf, sum, valueOf } from './derivation';
import type { Padding } from './fields/index';
import type { Axis, AxisOrder, Rank, Shape } from './shape';
import { featureMap, isKnown, spatialAxes, spatialNames } from './shape';

/**
 * A window that slides over the spatial axes of a feature map: what convolutions and poolings share.
 *
 * `n` size, `k` window, `s` stride, `d` dilation, effective window `ke = d·(k − 1) + 1`:
 * valid `⌊(n − ke) / s⌋ + 1`, same and causal `⌈n / s⌉`, explicit `⌊(n + before + after − ke) / s⌋ + 1`; with `ceil` that division is
 * rounded up, and a window that would begin in the padding behind is left out.
 * Sources: Keras 3, `keras/src/ops/operation_utils.py`; PyTorch 2, `aten/src/ATen/native/Pool.h`.
 */
export interface Window {
  readonly size: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
  readonly padding: Padding;
  /** A last window that is only partly filled counts too. */
  readonly ceil?: boolean;
  /** What the window is called in settings, for sources of numbers and remedies: `kernel` or `poolSize`. */
  readonly setting: string;
}

export const effectiveSize = (size: number, dilation: number): number => dilation * (size - 1) + 1;

/** The window is larger than its input: with the input's padding, or without it where a framework does not count that. */
export const windowTooLarge = problem<{
  input: Shape;
  window: readonly number[];
  setting: string;
  padded?: boolean;
}>({
  code: 'window-too-large',
  severity: 'error',
  text: ({ input, window, setting, padded = true }) => {
    const name = setting === 'kernel' ? 'kernel' : 'window';
    return {
      message: `There is nothing left to slide over: the ${name} is larger than its input.`,
      expected: `An input of at least ${formatShape(window)}, ${padded ? 'with' : 'without'} its padding`,
      received: formatShape(input),
      remedy: `Use zero padding, or a smaller ${name}.`,
    };
  },
});

const wrongRank = problem<{ expected: string; received: Shape }>({
  code: 'wrong-rank',
  severity: 'error',
  text: ({ expected, received }) => ({
    message: `The input is not a feature map.`,
    expected,
    received: formatShape(received),
    remedy: 'Connect a layer that gives a feature map, or change the input shape.',
  }),
});

/** Checks that the input is height × width × channels (in the given order), or has other axes to slide over. Fails with `wrong-rank`. */
export function requireFeatureMap(input: Shape, order: AxisOrder, rank: Rank): Result<Shape> {
  if (input.length === rank + 1) return ok(input);
  const spatial = spatialNames(rank);
  const axes = order === 'channels-last' ? [...spatial, 'channels'] : ['channels', ...spatial];
  return fail(wrongRank({ expected: `${counts[rank]} axes: ${axes.join(' × ')}`, received: input }));
}

/** Checks that the input has channels and from one to three axes beside them. Fails with `wrong-rank`. */
export const requireAnyMap = (input: Shape): Result<Shape> =>
  input.length >= 2 && input.length <= 4
    ? ok(input)
    : fail(wrongRank({ expected: 'From two to four axes: the channels, and what lies beside them', received: input }));

const counts: Readonly<Record<Rank, string>> = { 1: 'Two', 2: 'Three', 3: 'Four' };

/**
 * The size left on one axis. An unknown size stays what it is where the window leaves every size as it is, else it becomes
 * `null`. May be 0 or less: the caller refuses that.
 */
export function slideAxis(n: Axis, axis: number, window: Window): Axis {
  const { size, stride, dilation, padding } = window;
  const s = stride[axis] ?? 1;
  if (keepsSize(padding)) return isKnown(n) ? Math.ceil(n / s) : s === 1 ? n : null;
  const grown = paddingOf(padding, axis) - effectiveSize(size[axis] ?? 1, dilation[axis] ?? 1);
  if (!isKnown(n)) return s === 1 && grown === -1 ? n : null;
  if (!window.ceil) return Math.floor((n + grown) / s) + 1;
  return Math.ceil((n + grown) / s) + 1 - (dropsLast(n, axis, window) ? 1 : 0);
}

/** True where `⌈n / s⌉` is left: zeros make up for what the window takes. */
const keepsSize = (padding: Padding): padding is 'same' | 'causal' => padding === 'same' || padding === 'causal';

/** True where rounding up gives a last window that would begin in the padding behind, or beyond it. */
function dropsLast(n: number, axis: number, { size, stride, dilation, padding }: Window): boolean {
  const s = stride[axis] ?? 1;
  const grown = paddingOf(padding, axis) - effectiveSize(size[axis] ?? 1, dilation[axis] ?? 1);
  const before = typeof padding === 'string' ? 0 : (padding[axis]?.[0] ?? 0);
  return Math.ceil((n + grown) / s) * s >= n + before;
}

const paddingOf = (padding: Padding, axis: number): number =>
  typeof padding === 'string' ? 0 : (padding[axis]?.[0] ?? 0) + (padding[axis]?.[1] ?? 0);

/** The cells that padding adds before and after an axis of size `n`. With `same` the odd one stands behind. */
export function paddedCells(n: number, axis: number, window: Window): readonly [before: number, after: number] {
  const { size, stride, dilation, padding } = window;
  if (padding === 'valid') return [0, 0];
  if (typeof padding !== 'string') return padding[axis] ?? [0, 0];
  const ke = effectiveSize(size[axis] ?? 1, dilation[axis] ?? 1);
  if (padding === 'causal') return [ke - 1, 0];
  const s = stride[axis] ?? 1;
  const total = Math.max((Math.ceil(n / s) - 1) * s + ke - n, 0);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

/**
 * Slides the window over a feature map and gives it `channels` channels.
 * Fails with `window-too-large` where nothing would be left on an axis.
 */
export function slide(input: Shape, window: Window, channels: Axis, order: AxisOrder): Result<Shape> {
  const spatial = spatialAxes(input, order).map((axis, index) => slideAxis(input[axis] ?? null, index, window));
  if (spatial.some((size) => isKnown(size) && size < 1))
    return fail(windowTooLarge({ input, window: reach(window), setting: window.setting }));
  return ok(featureMap(spatial, channels, order));
}

/** The largest window of the chosen dilation, up to the chosen size, that fits the input without padding. */
export const fitted = (input: Shape, { size, dilation }: Window, order: AxisOrder): readonly number[] =>
  spatialAxes(input, order).map((axis, index) => {
    const [n = null, k = 1] = [input[axis], size[index]];
    return isKnown(n) ? Math.min(k, Math.floor((n - 1) / (dilation[index] ?? 1)) + 1) : k;
  });

const reach = ({ size, dilation }: Window): readonly number[] =>
  size.map((k, axis) => effectiveSize(k, dilation[axis] ?? 1));

/** The derivation of each spatial size; an unknown axis has none. */
export function explainSlide(input: Shape, window: Window, order: AxisOrder): readonly AxisStep[] {
  return spatialAxes(input, order).flatMap((axis, index) => {
    const n = input[axis];
    if (n === undefined || !isKnown(n)) return [];
    const expression = slideExpression(axisOf(0, axis, n), index, window);
    return [axisStep(axis, spatialTerm(index, input), expression, slideNote(n, index, window))];
  });
}

/** What one of the axes that are slid over is called. A sequence has a length where something slides over it. */
export const spatialTerm = (index: number, map: Shape): Term => spatialNames((map.length - 1) as Rank)[index] ?? 'size';

function slideNote(n: number, axis: number, window: Window): Note | undefined {
  if (keepsSize(window.padding)) return window.padding === 'same' ? 'keepsSize' : 'paddedBefore';
  return window.ceil && dropsLast(n, axis, window) ? 'lastWindowEmpty' : undefined;
}

function slideExpression(n: Expression, axis: number, window: Window): Expression {
  const { stride, padding, ceil } = window;
  const s = settingOf('stride', stride[axis] ?? 1);
  if (keepsSize(padding)) return { op: 'ceilQuotient', of: [n, s] };
  const padded = typeof padding === 'string' ? n : sum(n, ...sidesOf(padding, axis));
  const room: Expression = { op: 'difference', of: [padded, windowExpression(axis, window)] };
  const steps: Expression = { op: ceil ? 'ceilQuotient' : 'floorQuotient', of: [room, s] };
  return ceil && dropsLast(valueOf(n), axis, window) ? steps : sum(steps, constant(1));
}

const sidesOf = (padding: Exclude<Padding, string>, axis: number): readonly Expression[] =>
  (padding[axis] ?? []).map((cells) => settingOf('padding', cells));

/** How far the window reaches: `3`, or `2 × (3 − 1) + 1` where it is dilated. */
export function windowExpression(axis: number, { size, dilation, setting }: Window): Expression {
  const k = settingOf(setting, size[axis] ?? 1);
  const d = dilation[axis] ?? 1;
  if (d === 1) return k;
  return sum(product(settingOf('dilation', d), { op: 'difference', of: [k, constant(1)] }), constant(1));
}

/** What differs from the plainest window, in a few words each: `['stride 2', 'same']`. */
export function summarizeWindow(
  stride: readonly number[],
  padding: Padding,
  dilation: readonly number[],
): readonly string[] {
  return [
    ...(stride.every((s) => s === 1) ? [] : [`stride ${formatEqual(stride)}`]),
    paddingText(padding),
    ...(dilation.every((d) => d === 1) ? [] : [`dilation ${formatEqual(dilation)}`]),
  ];
}

/** `same`, `pad 1`, `pad 2 3 0 1`. */
export function paddingText(padding: Padding): string {
  if (typeof padding === 'string') return padding;
  const sides = padding.flat();
  return `pad ${sides.every((cells) => cells === sides[0]) ? String(sides[0] ?? 0) : sides.join(' ')}`;
}

/** Sizes that are all the same as one number: `2`; else `2×1`. */
export const formatEqual = (sizes: readonly number[]): string =>
  sizes.every((size) => size === sizes[0]) ? String(sizes[0]) : formatShape(sizes);
