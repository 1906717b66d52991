import { formatShape } from '../../format-number';
import { fail, ok, problem } from '../../result';
import { axisOf, axisStep, constant, settingOf, sum } from '../derivation';
import { integer } from '../fields/index';
import { defineLayer } from '../kind';
import { seesUnknown } from '../reach';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';

const notASignal = problem<{ input: Shape }>({
  code: 'not-a-signal',
  severity: 'error',
  text: ({ input }) => ({
    message: 'A mel spectrogram is made of a signal.',
    expected: 'One axis: the samples',
    received: `${input.length} axes: ${formatShape(input)}`,
    remedy: 'Flatten the input first, or take its channels apart.',
  }),
});

/**
 * The spectrum of a signal on the mel scale, frame by frame, frequencies first: `t` gives `bins × ⌊(t + stride + 1) / stride⌋`. No weights.
 * Fails with `not-a-signal`. Source: Keras 3 `MelSpectrogram`, `compute_output_shape`.
 */
export const melSpectrogram = defineLayer({
  id: 'mel-spectrogram',
  label: 'Mel spectrogram',
  category: 'shape',
  description: 'The spectrum of a signal on the mel scale, frame by frame. It has no parameters.',
  source: 'Keras 3 MelSpectrogram',
  keywords: ['melspectrogram', 'audio', 'speech', 'spectrum', 'signal', 'preprocessing'],
  stem: 'mel',
  inputs: 1,
  sample: [[1024]],
  fields: {
    bins: integer({ label: 'Mel bins', hint: 'How many frequencies are given.', fallback: 128 }),
    stride: integer({ label: 'Stride', hint: 'How many samples lie between the starts of two frames.', fallback: 512 }),
  },
  infer: ({ settings: { bins, stride }, inputs: [input = []] }) =>
    input.length === 1
      ? ok({ outputs: [[bins, framesOf(input[0], stride)]], weights: [] })
      : fail(notASignal({ input })),
  reach: seesUnknown,
  explain: ({ settings: { bins, stride }, inputs: [[t = null] = []] }) => ({
    shape: [
      axisStep(0, 'frequencies', settingOf('bins', bins)),
      ...(isKnown(t) ? [axisStep(1, 'steps', framesExpression(t, stride))] : []),
    ],
    parameters: [],
  }),
  summarize: ({ bins, stride }) => [`${bins} bins`, `stride ${stride}`],
  remedies: (_, { code }) =>
    code === 'not-a-signal' ? [{ do: 'insert', input: 0, kind: 'flatten', settings: {} }] : [],
  assume: ({ settings: { bins, stride }, inputs: [input] }) => [
    [bins, input?.length === 1 ? framesOf(input[0], stride) : null],
  ],
});

const framesOf = (t: Axis = null, stride: number): Axis => (isKnown(t) ? Math.floor((t + stride + 1) / stride) : null);

const framesExpression = (t: number, stride: number) =>
  ({
    op: 'floorQuotient',
    of: [sum(axisOf(0, 0, t), settingOf('stride', stride), constant(1)), settingOf('stride', stride)],
  }) as const;
