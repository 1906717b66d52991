import type { FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';
import { oneForAll } from './one-for-all';

// A lazy module learns its input channels from what first arrives, as every layer does here.

const expects = { in_channels: 'expects' } as const;
const filters = {
  out_channels: 'filters',
  kernel_size: 'kernel',
  stride: oneForAll('stride'),
  padding: oneForAll('padding'),
} as const;

const sliding = {
  ...filters,
  dilation: oneForAll('dilation'),
  groups: 'groups',
  bias: 'bias',
  padding_mode: 'paddingMode',
} as const;

const spreading = {
  ...filters,
  output_padding: oneForAll('outputPadding'),
  groups: 'groups',
  bias: 'bias',
  dilation: oneForAll('dilation'),
  padding_mode: ignored,
} as const;

const required = ['in_channels', 'out_channels', 'kernel_size'];
const requiredOfLazy = ['out_channels', 'kernel_size'];

const convolution = { arguments: { ...expects, ...sliding }, required };
const lazyConvolution = { arguments: sliding, required: requiredOfLazy };
const transposed = { arguments: { ...expects, ...spreading }, required };
const lazyTransposed = { arguments: spreading, required: requiredOfLazy };

export const convolutions = {
  Conv1d: { kind: 'conv1d', ...convolution },
  Conv2d: { kind: 'conv2d', ...convolution },
  Conv3d: { kind: 'conv3d', ...convolution },
  ConvTranspose1d: { kind: 'conv-transpose1d', ...transposed },
  ConvTranspose2d: { kind: 'conv-transpose2d', ...transposed },
  ConvTranspose3d: { kind: 'conv-transpose3d', ...transposed },
  LazyConv1d: { kind: 'conv1d', ...lazyConvolution },
  LazyConv2d: { kind: 'conv2d', ...lazyConvolution },
  LazyConv3d: { kind: 'conv3d', ...lazyConvolution },
  LazyConvTranspose1d: { kind: 'conv-transpose1d', ...lazyTransposed },
  LazyConvTranspose2d: { kind: 'conv-transpose2d', ...lazyTransposed },
  LazyConvTranspose3d: { kind: 'conv-transpose3d', ...lazyTransposed },
} as const satisfies FrameworkClasses;
