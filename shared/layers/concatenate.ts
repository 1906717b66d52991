import { fail, ok, problem } from '../result';
import { formatShape } from '../format-number';
import { axisOf, step, sum } from './derivation';
import { integer } from './field';
import { defineLayer } from './kind';
import { shapesDiffer } from './merge';
import type { Axis, Shape } from './shape';
import { isKnown, sameAxis } from './shape';

/**
 * Its inputs one after the other along an axis, whose sizes add up; all other axes must be equal. No weights.
 * Fails with `shapes-differ`, `axis-out-of-range`. Source: Keras 3 `Concatenate`, whose axis counts the batch as 0.
 */
export const concatenate = defineLayer({
  id: 'concatenate',
  label: 'Concatenate',
  category: 'merge',
  description: 'Joins its inputs along one axis. It has no parameters.',
  keywords: ['concat', 'join', 'stack', 'merge', 'dense connection'],
  stem: 'concat',
  inputs: { min: 2 },
  fields: {
    axis: integer({
      label: 'Axis',
      hint: 'Along which axis, as Keras counts: −1 is the last, 1 the first after the batch.',
      min: -8,
      max: 8,
      fallback: -1,
    }),
  },
  infer: ({ settings, inputs }) => {
    const [first = []] = inputs;
    const axis = axisIndex(settings.axis, first.length);
    if (axis === undefined) return fail(axisOutOfRange({ axis: settings.axis, shape: first }));
    if (!inputs.every((input) => fits(input, first, axis)))
      return fail(shapesDiffer({ received: inputs, expected: `equal sizes on every axis but number ${axis + 1}` }));
    const joined = first.map((size, at) => (at === axis ? total(inputs, axis) : (unified(inputs, at) ?? size)));
    return ok({ outputs: [joined], weights: [] });
  },
  explain: ({ settings, inputs }) => {
    const axis = axisIndex(settings.axis, inputs[0]?.length ?? 0) ?? 0;
    if (total(inputs, axis) === null) return { shape: [], parameters: [] };
    const sizes = inputs.map((input, index) => axisOf(index, axis, Number(input[axis])));
    return { shape: [step('channels', sum(...sizes))], parameters: [] };
  },
  summarize: ({ axis }) => (axis === -1 ? [] : [`axis ${axis}`]),
  remedies: (_, found) =>
    found.code === 'axis-out-of-range'
      ? [{ do: 'set', settings: { axis: undefined } }]
      : [{ do: 'disconnect', input: 1 }],
});

/** The index in a shape without batch; `undefined` for the batch itself and beyond the shape. */
function axisIndex(axis: number, rank: number): number | undefined {
  const index = axis < 0 ? rank + axis : axis - 1;
  return index >= 0 && index < rank ? index : undefined;
}

const fits = (shape: Shape, first: Shape, axis: number): boolean =>
  shape.length === first.length &&
  shape.every(
    (size, at) => at === axis || !isKnown(size) || !isKnown(first[at] ?? null) || sameAxis(size, first[at] ?? null),
  );

/** The sum along the axis; unknown as soon as one input's is. */
function total(inputs: readonly Shape[], axis: number): Axis {
  const sizes = inputs.map((input) => input[axis] ?? null);
  return sizes.every(isKnown) ? sizes.reduce((sum, size) => sum + size, 0) : null;
}

/** A size that some input knows stands for all. */
const unified = (inputs: readonly Shape[], axis: number): Axis | undefined =>
  inputs.map((input) => input[axis] ?? null).find(isKnown);

const axisOutOfRange = problem<{ axis: number; shape: Shape }>({
  code: 'axis-out-of-range',
  severity: 'error',
  text: ({ axis, shape }) => ({
    message: `There is no axis ${axis} to join along.`,
    expected: `From 1 to ${shape.length}, or from −1 to −${shape.length}`,
    received: `${axis}, with an input of ${formatShape(shape)}`,
    remedy: 'Use −1, the last axis.',
  }),
});
