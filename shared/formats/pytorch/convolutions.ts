import type { FrameworkClasses } from '../framework-class';

// A lazy module learns its input channels from what first arrives, as every layer does here.

const expects = { in_channels: 'expects' } as const;
const filters = { out_channels: 'filters', kernel_size: 'kernel', stride: 'stride', padding: 'padding' } as const;

const sliding = {
  ...filters,
  dilation: 'dilation',
  groups: 'groups',
  bias: 'bias',
  padding_mode: 'paddingMode',
} as const;

const required = ['in_channels', 'out_channels', 'kernel_size'];
const requiredOfLazy = ['out_channels', 'kernel_size'];

const convolution = { arguments: { ...expects, ...sliding }, required };
const lazyConvolution = { arguments: sliding, required: requiredOfLazy };

export const convolutions = {
  Conv1d: { kind: 'conv1d', ...convolution },
  Conv2d: { kind: 'conv2d', ...convolution },
  Conv3d: { kind: 'conv3d', ...convolution },
  LazyConv1d: { kind: 'conv1d', ...lazyConvolution },
  LazyConv2d: { kind: 'conv2d', ...lazyConvolution },
  LazyConv3d: { kind: 'conv3d', ...lazyConvolution },
} as const satisfies FrameworkClasses;
