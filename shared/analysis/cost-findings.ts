import { formatCount } from '../format-number';
import { problem } from '../result';

/** Why a cost cannot be said. These are no findings of an analysis: they stand where the figure would. */

/** Sizes that only the data will tell. */
export const sizesUnknown = problem<{ layer: string; axes: readonly (string | null)[] }>({
  code: 'cost-sizes-unknown',
  severity: 'advice',
  text: ({ layer, axes }) => ({
    message: `What ${layer} costs depends on ${axes.some((axis) => axis !== null) ? `the size of ${named(axes)}` : 'a size that is not known'}.`,
    expected: 'Known sizes on every axis of its output',
    received: named(axes),
    remedy: 'Give the input a size to see the cost for it.',
  }),
});

const named = (axes: readonly (string | null)[]): string =>
  [...new Set(axes.map((axis) => axis ?? '?'))].join(', ') || '?';

export const workUnknown = problem<{ layer: string }>({
  code: 'cost-unknown',
  severity: 'advice',
  text: ({ layer }) => ({
    message: `What ${layer} computes is not known, and so is what it costs.`,
    expected: 'A kind of layer whose arithmetic is known',
    received: 'a layer of which only the outside is stated',
    remedy: 'Replace it by known layers, or read the total without it.',
  }),
});

export const workNotComputed = problem<{ layer: string }>({
  code: 'cost-not-computed',
  severity: 'advice',
  text: ({ layer }) => ({
    message: `${layer} has a problem, or waits for a layer that has one.`,
    expected: 'A layer without errors whose inputs are known',
    received: 'a layer that could not be worked out',
    remedy: 'Solve the problem first.',
  }),
});

export const costTooLarge = problem<{ layer: string }>({
  code: 'cost-too-large',
  severity: 'warning',
  text: ({ layer }) => ({
    message: `What ${layer} costs is too large to be counted exactly.`,
    expected: `At most ${formatCount(Number.MAX_SAFE_INTEGER)}`,
    received: 'more',
    remedy: 'Make the layer or its input smaller; the total leaves it out.',
  }),
});
