import { fail, ok, problem } from '../../result';
import type { Settings } from '../field';
import { choice, flag, integer, optional } from '../fields/index';
import type { Derivation, Expression, Source } from '../derivation';
import { axisOf, axisStep, constant, of, product, settingOf, step, sum, withSources } from '../derivation';
import type { Context, Fix, Weight } from '../kind';
import { defineLayer, weight } from '../kind';
import { seesUnknown } from '../reach';
import type { AxisOrder, Shape } from '../shape';
import { channelAxis, featureMap, spatialAxes } from '../shape';
import type { Window } from '../window';
import { explainSlide, fitted, paddingText, slide } from '../window';
import { arriving, assumedMap } from './arriving';
import { windowRemedies } from './limits';
import { inputPositions, outputPositions, weightsAt } from '../work';

const fields = {
  mode: choice({
    label: 'Mode',
    hint: 'What is given of each frequency. STFT: its real and its imaginary part.',
    options: [
      { value: 'log', label: 'Log power' },
      { value: 'magnitude', label: 'Magnitude' },
      { value: 'psd', label: 'Power' },
      { value: 'real', label: 'Real part' },
      { value: 'imag', label: 'Imaginary part' },
      { value: 'angle', label: 'Angle' },
      { value: 'stft', label: 'STFT' },
    ],
    fallback: 'log',
  }),
  frame: integer({ label: 'Frame length', hint: 'How many samples a frame has.', fallback: 256, min: 2 }),
  stride: optional(integer({ label: 'Frame step', hint: 'How far the frame moves each time.' }), {
    none: 'half a frame',
  }),
  fft: optional(integer({ label: 'FFT length', hint: 'The frame is filled up with zeros to so many samples.' }), {
    none: 'the frame',
  }),
  padding: choice({
    label: 'Padding',
    hint: 'Same: zeros around the signal. Valid: none.',
    options: [
      { value: 'valid', label: 'Valid' },
      { value: 'same', label: 'Same' },
    ],
    fallback: 'valid',
  }),
  asImage: flag({
    label: 'As an image',
    hint: 'Time and frequency as the two axes of an image, for 2D layers.',
    fallback: false,
  }),
};

type Spectrogram = Settings<typeof fields>;

/**
 * The spectrum of a signal frame by frame, as a convolution whose filters are the waves of the Fourier transform.
 *
 * Shapes: `(t, c)` gives `(t', f·c)`, or `(t', f, c)` as an image, with `f = ⌊fft / 2⌋ + 1`, twice that for `stft`. Weights:
 * `real_kernel` and `imag_kernel (frame, 1, ⌊fft / 2⌋ + 1)`, of which the modes `real` and `imag` have one.
 * Fails with `wrong-rank`, `unknown-axis`, `window-too-large`, `step-beyond-frame` and `fft-shorter-than-frame`.
 * Source: Keras 3 `STFTSpectrogram`. PyTorch has no such module.
 */
export const stftSpectrogram = defineLayer({
  id: 'stft-spectrogram',
  label: 'STFT spectrogram',
  category: 'conv',
  description: 'The spectrum of a signal, frame by frame: a convolution with waves.',
  source: 'Keras 3 STFTSpectrogram',
  keywords: ['stftspectrogram', 'audio', 'fourier', 'spectrum', 'signal', 'preprocessing'],
  stem: 'stft',
  inputs: 1,
  fields,
  sample: [[512, 512]],
  infer: (context) => {
    const { settings, order } = context;
    const seen = arriving(context, 1);
    if (!seen.ok) return seen;
    const { frame, stride, fft } = settings;
    if (stride !== null && stride > frame) return fail(stepBeyondFrame({ stride, frame }));
    if (fft !== null && fft < frame) return fail(fftShorterThanFrame({ fft, frame }));
    const { map, channels } = seen.value;
    const slid = slide(map, windowOf(settings), channels, order);
    return slid.ok ? ok({ outputs: [spectrum(slid.value, settings, order)], weights: weightsOf(settings) }) : slid;
  },
  work: ({ inputs: [map = []], order }, { outputs: [out = []], weights }) =>
    weightsAt(weights, [
      ...outputPositions(out, spatialAxes(out, order).slice(0, 1)),
      ...inputPositions(map, [channelAxis(map, order)]),
    ]),
  reach: seesUnknown,
  explain: ({ settings, inputs: [map = []], order }) => explain(settings, map, order),
  summarize: ({ frame, stride, fft, padding, mode, asImage }) => [
    `frames of ${frame}`,
    `step ${stride ?? Math.floor(frame / 2)}`,
    ...(fft === null || fft === frame ? [] : [`FFT ${fft}`]),
    paddingText(padding),
    ...(mode === 'log' ? [] : [mode]),
    ...(asImage ? ['as an image'] : []),
  ],
  assume: (context) => [spectrum(assumedMap(context, 1, null), context.settings, context.order)],
  remedies: (context, found) => {
    switch (found.code) {
      case 'step-beyond-frame':
        return [{ do: 'set', settings: { stride: undefined } }];
      case 'fft-shorter-than-frame':
        return [{ do: 'set', settings: { fft: undefined } }];
      case 'window-too-large':
        return remediesForShortSignal(context);
      default:
        return windowRemedies(context, 1, windowOf(context.settings), found);
    }
  },
});

/** Zeros around the signal, or the longest frame that it has room for, moved by half of it. */
function remediesForShortSignal({ settings, inputs: [map = []], order }: Context<typeof fields>): readonly Fix[] {
  const [frame = 1] = fitted(map, windowOf(settings), order);
  const shorter: Fix = { do: 'set', settings: { frame, stride: undefined, fft: undefined } };
  return [{ do: 'set', settings: { padding: 'same' } }, ...(frame < 2 ? [] : [shorter])];
}

const windowOf = ({ frame, stride, padding }: Spectrogram): Window => ({
  size: [frame],
  stride: [stride ?? Math.floor(frame / 2)],
  dilation: [1],
  padding,
  setting: 'frame',
});

const binsOf = ({ fft, frame }: Spectrogram): number => Math.floor((fft ?? frame) / 2) + 1;

/** How many values a frequency has in the output. */
const partsOf = ({ mode }: Spectrogram): number => (mode === 'stft' ? 2 : 1);

function spectrum(frames: Shape, settings: Spectrogram, order: AxisOrder): Shape {
  const [time = null] = spatialAxes(frames, order).map((axis) => frames[axis] ?? null);
  const channels = frames[channelAxis(frames, order)] ?? null;
  const frequencies = partsOf(settings) * binsOf(settings);
  if (settings.asImage) return featureMap([time, frequencies], channels, order);
  return featureMap([time], typeof channels === 'number' ? frequencies * channels : null, order);
}

const weightsOf = (settings: Spectrogram): readonly Weight[] =>
  [...(settings.mode === 'imag' ? [] : ['real_kernel']), ...(settings.mode === 'real' ? [] : ['imag_kernel'])].map(
    (name) => weight(name, [settings.frame, 1, binsOf(settings)]),
  );

function explain(settings: Spectrogram, map: Shape, order: AxisOrder): Derivation {
  const { frame, fft, mode } = settings;
  const length = fft === null ? settingOf('frame', frame) : settingOf('fft', fft);
  const bins = step('frequencies', sum({ op: 'floorQuotient', of: [length, constant(2)] }, constant(1)));
  const weights = step('weights', product(settingOf('frame', frame), of(bins)), 'perSample');
  const parts = mode === 'real' || mode === 'imag' ? [] : [constant(2)];
  const learnable = step(
    'learnable',
    product(...parts, of(weights)),
    parts.length > 0 ? 'realAndImaginary' : undefined,
  );
  return {
    shape: [...explainFrames(settings, map, order), ...explainFrequencies(settings, map, order, of(bins))],
    parameters: [bins, weights, learnable],
  };
}

/** Half a frame is no setting, but the rule. */
function explainFrames(settings: Spectrogram, map: Shape, order: AxisOrder): Derivation['shape'] {
  const shape = explainSlide(map, windowOf(settings), order).map((line) => ({ ...line, term: 'steps' as const }));
  const isRule = (from: Source): boolean =>
    from.from === 'setting' && from.setting === 'stride' && settings.stride === null;
  return withSources({ shape, parameters: [] }, (from) => (isRule(from) ? { from: 'rule' } : from)).shape;
}

function explainFrequencies(
  settings: Spectrogram,
  map: Shape,
  order: AxisOrder,
  bins: Expression,
): Derivation['shape'] {
  const axis = channelAxis(map, order);
  const channels = map[axis];
  if (typeof channels !== 'number') return [];
  const frequencies = product(...(partsOf(settings) === 2 ? [constant(2)] : []), bins);
  if (!settings.asImage) return [axisStep(axis, 'channels', product(frequencies, axisOf(0, axis, channels)))];
  const last = order === 'channels-last' ? 1 : 2;
  return [
    axisStep(last, 'frequencies', frequencies),
    axisStep(order === 'channels-last' ? 2 : 0, 'channels', axisOf(0, axis, channels), 'unchanged'),
  ];
}

const stepBeyondFrame = problem<{ stride: number; frame: number }>({
  code: 'step-beyond-frame',
  severity: 'error',
  text: ({ stride, frame }) => ({
    message: 'The frame step is larger than the frame, so samples would be left out.',
    expected: `From 1 to ${frame}`,
    received: String(stride),
    remedy: 'Choose a smaller step, or a longer frame.',
  }),
});

const fftShorterThanFrame = problem<{ fft: number; frame: number }>({
  code: 'fft-shorter-than-frame',
  severity: 'error',
  text: ({ fft, frame }) => ({
    message: 'The FFT is shorter than the frame that it is taken of.',
    expected: `At least ${frame}`,
    received: String(fft),
    remedy: 'Choose a longer FFT, or a shorter frame.',
  }),
});
