import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import type { Argument, FrameworkClasses } from '../framework-class';

/** No axis at all stands for one mean and one variance in all. */
const axes = (value: Json): JsonObject => ({ axes: Array.isArray(value) && value.length === 0 ? null : value });

/** A mean and a variance that are given are no weights. */
const given = (): JsonObject => ({ adapts: false });

/** One number or several, be it as an array of NumPy. */
const numbersTo =
  (setting: string): Argument =>
  (value): JsonObject => {
    const config = isObject(value) ? value['config'] : undefined;
    const plain = config !== undefined && isObject(config) ? (config['value'] ?? value) : value;
    return { [setting]: [plain].flat(4) };
  };

/** What becomes of categories; early versions of TensorFlow had other names for two of them. */
const outputMode: Argument = (value) => ({
  mode: value === 'binary' ? 'multi_hot' : value === 'tf-idf' ? 'tf_idf' : value,
});

/** So many boundaries part the numbers into one more bucket. */
const boundaries: Argument = (value) => (Array.isArray(value) ? { categories: value.length + 1 } : {});

/** A vocabulary that is not cut short: its entries, and places for those that it lacks. */
const vocabulary: Argument = (value, all) =>
  Array.isArray(value) && !isGivenNumber(all['max_tokens'])
    ? { categories: value.length + (isGivenNumber(all['num_oov_indices']) ? all['num_oov_indices'] : 1) }
    : {};

const isGivenNumber = (value: Json | undefined): value is number => typeof value === 'number';

const lookup = {
  kind: 'category-encoding',
  arguments: { max_tokens: 'categories', vocabulary, output_mode: outputMode },
  settings: { mode: 'int' },
} as const;

export const preprocessings = {
  Normalization: {
    kind: 'normalization',
    arguments: { axis: axes, mean: given, variance: given },
    whenNull: { axis: { axes: null } },
  },
  Rescaling: {
    kind: 'rescaling',
    arguments: { scale: numbersTo('scale'), offset: numbersTo('offset') },
    required: ['scale'],
  },
  CategoryEncoding: {
    kind: 'category-encoding',
    arguments: { num_tokens: 'categories', output_mode: outputMode },
    required: ['num_tokens'],
  },
  Hashing: {
    kind: 'category-encoding',
    arguments: { num_bins: 'categories', output_mode: outputMode },
    required: ['num_bins'],
    settings: { mode: 'int' },
  },
  Discretization: {
    kind: 'category-encoding',
    arguments: { bin_boundaries: boundaries, num_bins: 'categories', output_mode: outputMode },
    settings: { mode: 'int' },
  },
  IntegerLookup: lookup,
  StringLookup: lookup,
  STFTSpectrogram: {
    kind: 'stft-spectrogram',
    arguments: {
      mode: 'mode',
      frame_length: 'frame',
      frame_step: 'stride',
      fft_length: 'fft',
      padding: 'padding',
      expand_dims: 'asImage',
    },
  },
  MelSpectrogram: { kind: 'mel-spectrogram', arguments: { num_mel_bins: 'bins', sequence_stride: 'stride' } },
} as const satisfies FrameworkClasses;
