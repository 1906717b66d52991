import { formatShape } from '../../format-number';
import type { Problem } from '../../result';
import { problem } from '../../result';
import type { Padding, Sides } from '../fields/index';
import type { Fix } from '../kind';
import { refusedPadding } from '../padding-rules';
import type { Rules } from '../rules';
import type { Rank } from '../shape';
import type { Window } from '../window';
import { effectiveSize, fitted } from '../window';
import type { Place } from './arriving';
import { arrivingMap } from './arriving';

// What frameworks refuse of the window of a convolution, each under its own rules, and what helps against it. The lesson refuses
// what Keras does, but takes cells of padding.

/** The problem that the rules have with how a window moves and what it pads. */
export function refusedWindow(rules: Rules, window: Window): Problem | undefined {
  const { stride, padding } = window;
  return (
    refusedStride(rules, window) ??
    refusedPadding(padding, rules, 'convolution', ['same', 'valid']) ??
    (rules === 'pytorch' && padding === 'same' && isMore(stride) ? sameWithStride({ stride }) : undefined)
  );
}

export const refusedStride = (rules: Rules, { stride, dilation }: Window): Problem | undefined =>
  rules !== 'pytorch' && isMore(stride) && isMore(dilation) ? strideWithDilation({ stride, dilation }) : undefined;

const isMore = (sizes: readonly number[]): boolean => sizes.some((size) => size > 1);

const sameWithStride = problem<{ stride: readonly number[] }>({
  code: 'same-with-stride',
  severity: 'error',
  text: ({ stride }) => ({
    message: 'PyTorch keeps the size (same) only where the filter moves one cell at a time.',
    expected: 'Stride 1, or cells on each axis',
    received: `Stride ${formatShape(stride)}`,
    remedy: 'State the cells of padding, or set the stride back to 1.',
  }),
});

const strideWithDilation = problem<{ stride: readonly number[]; dilation: readonly number[] }>({
  code: 'stride-with-dilation',
  severity: 'error',
  text: ({ stride, dilation }) => ({
    message: 'A stride and a dilation over 1 do not go together.',
    expected: 'Stride 1, or dilation 1',
    received: `Stride ${formatShape(stride)} and dilation ${formatShape(dilation)}`,
    remedy: 'Set one of them back to 1.',
  }),
});

/** What one click would do against a problem of a window, or of the map that it slides over. */
export function windowRemedies(place: Place, rank: Rank, window: Window, found: Problem): readonly Fix[] {
  const map = arrivingMap(place, rank);
  switch (found.code) {
    case 'window-too-large':
      return [
        ...set({ padding: roomyPadding(place.rules, window) }),
        ...set({ kernel: fitted(map, window, place.order) }),
      ];
    case 'stride-with-dilation':
      return [...set({ dilation: undefined }), ...set({ stride: undefined })];
    case 'padding-refused':
      return [...set({ padding: allowedPadding(place.rules, window) }), { do: 'rules', rules: 'lesson' }];
    case 'same-with-stride':
      return [...set({ padding: roomyPadding(place.rules, window) }), ...set({ stride: undefined })];
    case 'wrong-rank':
      return map.length === 1 ? [{ do: 'rules', rules: 'lesson' }] : [];
    default:
      return [];
  }
}

const set = (settings: Extract<Fix, { do: 'set' }>['settings']): readonly Fix[] => [{ do: 'set', settings }];

/** Padding by which every kernel fits: `same`, or as many cells as it comes to where the rules know none. */
const roomyPadding = (rules: Rules, window: Window): Padding =>
  rules === 'pytorch' && isMore(window.stride) ? halfKernel(window) : 'same';

/** What comes nearest to a padding that is refused. */
function allowedPadding(rules: Rules, window: Window): Padding {
  const { padding } = window;
  if (rules === 'keras' || typeof padding === 'string') return roomyPadding(rules, window);
  return padding.map(([before, after]) => [Math.max(before, after), Math.max(before, after)]);
}

const halfKernel = ({ size, dilation }: Window): Sides =>
  size.map((k, axis) => {
    const half = Math.floor(effectiveSize(k, dilation[axis] ?? 1) / 2);
    return [half, half];
  });
