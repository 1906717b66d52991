import type { FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';
import { oneForAll } from './one-for-all';

const window = {
  kernel_size: oneForAll('poolSize'),
  stride: oneForAll('stride'),
  padding: oneForAll('padding'),
} as const;

const max = {
  arguments: {
    ...window,
    dilation: oneForAll('dilation'),
    return_indices: 'indices',
    ceil_mode: 'ceil',
  },
  required: ['kernel_size'],
};

const average = {
  arguments: {
    ...window,
    ceil_mode: 'ceil',
    count_include_pad: ignored,
    divisor_override: ignored,
  },
  required: ['kernel_size'],
};

const lp = {
  arguments: { norm_type: 'norm', kernel_size: 'poolSize', stride: oneForAll('stride'), ceil_mode: 'ceil' },
  required: ['norm_type', 'kernel_size'],
};

const adaptiveAverage = { arguments: { output_size: 'outputSize' }, required: ['output_size'] };

const adaptiveMax = {
  arguments: { output_size: 'outputSize', return_indices: 'indices' },
  required: ['output_size'],
};

const fractional = {
  arguments: {
    kernel_size: 'poolSize',
    output_size: 'outputSize',
    output_ratio: 'outputRatio',
    return_indices: 'indices',
  },
  required: ['kernel_size'],
  exactlyOne: ['output_size', 'output_ratio'],
};

const unpool = {
  arguments: { kernel_size: 'poolSize', stride: 'stride', padding: 'padding' },
  required: ['kernel_size'],
};

export const poolings = {
  MaxPool1d: { kind: 'max-pool1d', ...max },
  MaxPool2d: { kind: 'max-pool2d', ...max },
  MaxPool3d: { kind: 'max-pool3d', ...max },
  AvgPool1d: { kind: 'average-pool1d', ...average },
  AvgPool2d: { kind: 'average-pool2d', ...average },
  AvgPool3d: { kind: 'average-pool3d', ...average },
  AdaptiveAvgPool1d: { kind: 'adaptive-average-pool1d', ...adaptiveAverage },
  AdaptiveAvgPool2d: { kind: 'adaptive-average-pool2d', ...adaptiveAverage },
  AdaptiveAvgPool3d: { kind: 'adaptive-average-pool3d', ...adaptiveAverage },
  AdaptiveMaxPool1d: { kind: 'adaptive-max-pool1d', ...adaptiveMax },
  AdaptiveMaxPool2d: { kind: 'adaptive-max-pool2d', ...adaptiveMax },
  AdaptiveMaxPool3d: { kind: 'adaptive-max-pool3d', ...adaptiveMax },
  LPPool1d: { kind: 'lp-pool1d', ...lp },
  LPPool2d: { kind: 'lp-pool2d', ...lp },
  LPPool3d: { kind: 'lp-pool3d', ...lp },
  FractionalMaxPool2d: { kind: 'fractional-max-pool2d', ...fractional },
  FractionalMaxPool3d: { kind: 'fractional-max-pool3d', ...fractional },
  MaxUnpool1d: { kind: 'max-unpool1d', ...unpool },
  MaxUnpool2d: { kind: 'max-unpool2d', ...unpool },
  MaxUnpool3d: { kind: 'max-unpool3d', ...unpool },
} as const satisfies FrameworkClasses;
