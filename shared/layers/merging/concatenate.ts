import { fail, ok } from '../../result';
import type { AxisChoice } from '../axis';
import { axisIndex, axisOutOfRange, axisSummary, defaultAxis } from '../axis';
import { axisOf, axisStep, axisTerm, sum } from '../derivation';
import { axis } from '../fields/index';
import { defineLayer } from '../kind';
import { agreedSize, fitInputs, shapesDiffer } from './merge';
import { byRules } from '../rules';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';

/**
 * Its inputs one after the other along an axis, whose sizes add up; all other axes must be equal. Along the batch (axis 0) the
 * shape stays. No weights.
 * Fails with `shapes-differ`, `axis-out-of-range`.
 */
export const concatenate = defineLayer({
  id: 'concatenate',
  label: 'Concatenate',
  category: 'merge',
  description: 'Joins its inputs along one axis. It has no parameters.',
  source: 'Keras 3 Concatenate',
  keywords: ['concat', 'join', 'stack', 'merge', 'dense connection'],
  stem: 'concat',
  inputs: { min: 2 },
  fields: {
    axis: axis({
      label: 'Axis',
      hint: 'Along which axis: that of the channels, or as Keras counts: 0 is the batch, 1 the first, −1 the last.',
      fallback: byRules<AxisChoice>({ lesson: 'channels', keras: -1, pytorch: 'channels' }),
    }),
  },
  infer: ({ settings, inputs, order }) => {
    const [first = []] = inputs;
    const joint = axisIndex(settings.axis, first, order);
    if (joint === undefined) return fail(axisOutOfRange({ axis: settings.axis, shape: first }));
    const joined = first.map((_, at) =>
      at === joint ? total(inputs, at) : agreedSize(inputs.map((input) => input[at] ?? null)),
    );
    if (inputs.some((input) => input.length !== first.length) || !joined.every((size) => size !== undefined))
      return fail(shapesDiffer({ received: inputs, expected: `equal sizes on every axis but ${axisName(joint)}` }));
    return ok({ outputs: [joined], weights: [] });
  },
  explain: ({ settings, inputs, order }) => {
    const [first = []] = inputs;
    const joint = axisIndex(settings.axis, first, order);
    if (typeof joint !== 'number' || total(inputs, joint) === null) return { shape: [], parameters: [] };
    const sizes = inputs.map((input, index) => axisOf(index, joint, Number(input[joint])));
    return { shape: [axisStep(joint, axisTerm(joint, first, order), sum(...sizes))], parameters: [] };
  },
  summarize: ({ axis }) => axisSummary(axis),
  remedies: ({ settings, inputs, order }, found) => {
    if (found.code === 'axis-out-of-range') return defaultAxis('axis', inputs[0]);
    const joint = axisIndex(settings.axis, inputs[0] ?? [], order);
    return fitInputs(inputs, order, (input, model) =>
      input.length === model.length ? model.map((size, at) => (at === joint ? (input[at] ?? null) : size)) : model,
    );
  },
});

const axisName = (axis: number | 'batch'): string => (axis === 'batch' ? 'the batch' : `number ${axis + 1}`);

/** The sum along the axis; unknown as soon as one input's is. */
function total(inputs: readonly Shape[], axis: number): Axis {
  const sizes = inputs.map((input) => input[axis] ?? null);
  return sizes.every(isKnown) ? sizes.reduce((sum, size) => sum + size, 0) : null;
}
