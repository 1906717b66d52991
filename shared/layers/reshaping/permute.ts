import { formatShape } from '../../format-number';
import type { Problem } from '../../result';
import { fail, ok, problem } from '../../result';
import { axisOf, axisStep, axisTerm } from '../derivation';
import { integers } from '../fields/index';
import { defineLayer } from '../kind';
import { seesUnknown } from '../reach';
import type { Shape } from '../shape';
import { isKnown, mostAxes } from '../shape';

const notAPermutation = problem<{ order: readonly number[]; input: Shape }>({
  code: 'not-a-permutation',
  severity: 'error',
  text: ({ order, input }) => ({
    message: 'The order must name every axis of the input once.',
    expected: `The numbers from 1 to ${input.length}, each once`,
    received: `${order.join(', ')} for ${formatShape(input)}`,
    remedy: 'Write down the axes of the input in their new order. The batch is not counted.',
  }),
});

/**
 * The same axes in another order: `20 × 10 × 3` by `3, 1, 2` gives `3 × 20 × 10`. Axes are counted from 1, without the batch. No weights.
 * Fails with `not-a-permutation`. Source: Keras 3 `Permute`.
 */
export const permute = defineLayer({
  id: 'permute',
  label: 'Permute',
  category: 'shape',
  description: 'Puts the axes in another order. It has no parameters.',
  source: 'Keras 3 Permute',
  keywords: ['transpose', 'swap axes', 'reorder'],
  stem: 'permute',
  inputs: 1,
  fields: {
    axes: integers({
      label: 'Order',
      hint: 'The axes of the input in their new order, counted from 1 without the batch.',
      min: 1,
      max: mostAxes,
      most: mostAxes,
      initial: [2, 1, 3],
    }),
  },
  infer: ({ settings: { axes }, inputs: [input = []] }) => {
    const complete = axes.length === input.length && input.every((_, axis) => axes.includes(axis + 1));
    if (!complete) return fail(notAPermutation({ order: axes, input }));
    return ok({ outputs: [axes.map((axis) => input[axis - 1] ?? null)], weights: [] });
  },
  reach: seesUnknown,
  explain: ({ settings: { axes }, inputs: [input = []], order }) => {
    const output = axes.map((axis) => input[axis - 1] ?? null);
    return {
      shape: output.flatMap((n, at) => {
        const from = (axes[at] ?? 1) - 1;
        const note = from === at ? 'unchanged' : 'moved';
        return isKnown(n) ? [axisStep(at, axisTerm(at, output, order), axisOf(0, from, n), note)] : [];
      }),
      parameters: [],
    };
  },
  summarize: ({ axes }) => [axes.join(', ')],
  remedies: ({ inputs: [input = []] }, found: Problem) =>
    found.code === 'not-a-permutation' && input.length > 0
      ? [{ do: 'set', settings: { axes: input.map((_, axis) => input.length - axis) } }]
      : [],
});
