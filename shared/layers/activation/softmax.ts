import { axisIndex, axisOutOfRange, axisSummary, defaultAxis } from '../axis';
import type { AxisChoice } from '../axis';
import { defineActivation } from './define-activation';
import { axes, choice } from '../fields/index';
import { byRules } from '../rules';

const functions = [
  { value: 'softmax', label: 'Softmax' },
  { value: 'log_softmax', label: 'Log softmax' },
  { value: 'softmin', label: 'Softmin' },
] as const;

/**
 * Makes shares of the values along an axis, or along several: they sum to 1. The shape stays. Fails with `axis-out-of-range`.
 */
export const softmax = defineActivation({
  id: 'softmax',
  label: 'Softmax',
  description: 'Makes shares of the values along an axis, which sum to 1. It has no parameters.',
  source: 'Keras 3 Softmax; PyTorch 2 Softmax, Softmax2d, LogSoftmax, Softmin',
  keywords: ['softmax2d', 'logsoftmax', 'log softmax', 'softmin', 'probabilities', 'activation'],
  stem: 'softmax',
  fields: {
    function: choice({
      label: 'Function',
      hint: 'The shares, their logarithms, or the shares of the negated values.',
      options: functions,
      fallback: 'softmax',
    }),
    axes: axes({
      label: 'Axes',
      hint: 'Along which axes the shares sum to 1: the channels, or as Keras counts: 1 is the first, −1 the last.',
      fallback: byRules<readonly AxisChoice[]>({ lesson: ['channels'], keras: [-1], pytorch: ['channels'] }),
    }),
  },
  check: ({ settings, inputs: [input = []], order }) => {
    const beyond = settings.axes.find((axis) => axisIndex(axis, input, order) === undefined);
    return beyond === undefined ? undefined : axisOutOfRange({ axis: beyond, shape: input });
  },
  summarize: (settings) => [
    ...functions.flatMap(({ value, label }) => (value === settings.function && value !== 'softmax' ? [label] : [])),
    ...settings.axes.flatMap(axisSummary),
  ],
  remedies: ({ inputs }) => defaultAxis('axes', inputs[0]),
});
