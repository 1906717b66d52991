import { describe, expect, test } from 'vitest';
import type { Described, Version } from '@shared/formats/keras/import-history';
import { inPresentTerms, versionOf } from '@shared/formats/keras/import-history';
import type { JsonObject } from '@shared/json';

const keras1: Version = [1, 2];

const now = (className: string, config: JsonObject, version = keras1): Described =>
  inPresentTerms({ className, config }, version);

describe('the classes and arguments of Keras 1', () => {
  test.each([
    [
      'Convolution1D',
      { nb_filter: 8, filter_length: 3, subsample_length: 2, border_mode: 'same', bias: false },
      'Conv1D',
      { filters: 8, kernel_size: 3, strides: 2, padding: 'same', use_bias: false },
    ],
    [
      'AtrousConvolution2D',
      { nb_filter: 8, nb_row: 3, nb_col: 5, atrous_rate: [2, 2], dim_ordering: 'th' },
      'Conv2D',
      { filters: 8, kernel_size: [3, 5], dilation_rate: [2, 2], data_format: 'th' },
    ],
    ['Convolution3D', { kernel_dim1: 1, kernel_dim2: 2, kernel_dim3: 3 }, 'Conv3D', { kernel_size: [1, 2, 3] }],
    [
      'Deconvolution2D',
      { nb_filter: 1, nb_row: 2, nb_col: 2, subsample: [2, 2], output_shape: [null, 28, 28, 1] },
      'Conv2DTranspose',
      { filters: 1, kernel_size: [2, 2], strides: [2, 2], output_shape: [null, 28, 28, 1] },
    ],
    [
      'SeparableConvolution2D',
      { nb_filter: 4, nb_row: 3, nb_col: 3, depth_multiplier: 2 },
      'SeparableConv2D',
      { filters: 4, kernel_size: [3, 3], depth_multiplier: 2 },
    ],
    ['LocallyConnected1D', { nb_filter: 4, filter_length: 3 }, 'LocallyConnected1D', { filters: 4, kernel_size: 3 }],
    ['Dense', { output_dim: 10, bias: true }, 'Dense', { units: 10, use_bias: true }],
    ['TimeDistributedDense', { output_dim: 10 }, 'Dense', { units: 10 }],
    ['LSTM', { output_dim: 8, inner_activation: 'sigmoid' }, 'LSTM', { units: 8, recurrent_activation: 'sigmoid' }],
    ['Embedding', { input_dim: 9, output_dim: 4 }, 'Embedding', { input_dim: 9, output_dim: 4 }],
    ['MaxPooling1D', { pool_length: 2, stride: 2 }, 'MaxPooling1D', { pool_size: 2, strides: 2 }],
    ['UpSampling1D', { length: 3 }, 'UpSampling1D', { size: 3 }],
    ['Dropout', { p: 0.25 }, 'Dropout', { rate: 0.25 }],
    ['GaussianNoise', { sigma: 0.1 }, 'GaussianNoise', { stddev: 0.1 }],
  ])('%s %j', (className, config, expectedClass, expected) => {
    expect(now(className, config)).toEqual({ className: expectedClass, config: expected });
  });

  test.each([
    [
      'half',
      [3, 5],
      undefined,
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'full',
      [3, 5],
      undefined,
      [
        [2, 2],
        [4, 4],
      ],
    ],
    [
      'half',
      [3, 3],
      [2, 2],
      [
        [2, 2],
        [2, 2],
      ],
    ],
    [
      'full',
      [2, 2],
      3,
      [
        [3, 3],
        [3, 3],
      ],
    ],
  ])('padding %s of a kernel %j dilated %j, in cells', (padding, kernel, dilation, cells) => {
    const config = { border_mode: padding, nb_row: kernel[0] ?? 0, nb_col: kernel[1] ?? 0 };
    const dilated = dilation === undefined ? config : { ...config, atrous_rate: dilation };
    expect(now('Convolution2D', dilated).config['padding']).toEqual(cells);
  });

  test.each([
    ['ZeroPadding1D', { left_pad: 1, right_pad: 2 }, [1, 2]],
    ['ZeroPadding1D', 2, 2],
    ['ZeroPadding2D', [1, 2], [1, 2]],
    [
      'ZeroPadding2D',
      [1, 2, 3, 4],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'ZeroPadding2D',
      { top_pad: 1, right_pad: 2 },
      [
        [1, 0],
        [0, 2],
      ],
    ],
  ])('%s by %j', (className, padding, expected) => {
    expect(now(className, { padding }).config).toEqual({ padding: expected });
  });

  test.each([
    ['sum', {}, 'Add', {}],
    ['mul', {}, 'Multiply', {}],
    ['ave', {}, 'Average', {}],
    ['max', {}, 'Maximum', {}],
    ['concat', { concat_axis: 1 }, 'Concatenate', { axis: 1 }],
    ['dot', { dot_axes: [1, 2] }, 'Dot', { axes: [1, 2], normalize: false }],
    ['cos', { dot_axes: 1 }, 'Dot', { axes: 1, normalize: true }],
  ])('a Merge by %s', (mode, config, className, expected) => {
    expect(now('Merge', { name: 'm', mode, ...config })).toEqual({ className, config: { name: 'm', ...expected } });
  });

  test('a Merge by a function stays what it is', () => {
    expect(now('Merge', { mode: 'code', mode_type: 'lambda' }).className).toBe('Merge');
  });

  test('hold inside of wrappers too', () => {
    const inner = { class_name: 'Convolution2D', config: { nb_filter: 4, nb_row: 3, nb_col: 3 } };
    expect(now('TimeDistributed', { layer: inner }).config).toEqual({
      layer: { class_name: 'Conv2D', config: { filters: 4, kernel_size: [3, 3] } },
    });
  });
});

test('a present name is no older one', () => {
  expect(now('Conv2D', { filters: 4, kernel_size: [3, 3], padding: 'same' }, [3, 0])).toEqual({
    className: 'Conv2D',
    config: { filters: 4, kernel_size: [3, 3], padding: 'same' },
  });
});

test.each(['MaxoutDense', 'Highway'])('%s is known by the arguments of Keras 1', (className) => {
  const config = { output_dim: 4, bias: true };
  expect(now(className, config)).toEqual({ className, config });
});

test('an LSTM of cuDNN keeps two bias vectors, as PyTorch does', () => {
  expect(now('CuDNNLSTM', { units: 4 }, [2, 2])).toEqual({
    className: 'LSTM',
    config: { return_sequences: false, return_state: false, units: 4 },
    rules: 'pytorch',
  });
});

describe('whether a GRU resets after the product, where it is not stated', () => {
  test.each([
    [[1, 2], false],
    [[2, 0], false],
    [[2, 3], false],
    [[2, 4], true],
    [[2, 16], true],
    [[3, 0], true],
  ] as const)('in version %j: %s', (version, resetAfter) => {
    expect(now('GRU', { units: 4 }, version).config).toEqual({ reset_after: resetAfter, units: 4 });
    const wrapped = { layer: { class_name: 'GRU', config: { units: 4 } } };
    expect(now('Bidirectional', wrapped, version).config['layer']).toMatchObject({
      config: { reset_after: resetAfter },
    });
  });

  test('is as stated where it is', () => {
    expect(now('GRU', { reset_after: true }, [2, 1]).config).toEqual({ reset_after: true });
  });

  test('it always did on the GPU', () => {
    expect(now('CuDNNGRU', { units: 4 }, [2, 1])).toEqual({
      className: 'GRU',
      config: { reset_after: true, units: 4 },
    });
  });
});

test.each([
  [{ keras_version: '1.2.2' }, [1, 2, 2]],
  [{ keras_version: '2.2.4-tf' }, [2, 2, 4]],
  [{ keras_version: '2.16.0' }, [2, 16, 0]],
  [{ keras_version: 'tfjs-layers 4.22.0' }, [2, 1, 0]],
  [{ module: 'keras.src.models.functional' }, [3, 0, 0]],
  [{}, [2, 1, 0]],
])('the version of %j', (file, version) => {
  expect(versionOf(file)).toEqual(version);
});
