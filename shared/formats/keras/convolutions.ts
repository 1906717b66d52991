import type { Argument, FrameworkClass, FrameworkClasses } from '../framework-class';
import { activationTo } from './activation-argument';

/** Keras reads the name of a padding in any case. */
export const padding: Argument = (value) => ({ padding: typeof value === 'string' ? value.toLowerCase() : value });

const window = { kernel_size: 'kernel', strides: 'stride', padding } as const;
const dilation = { dilation_rate: 'dilation' } as const;
const ending = { activation: activationTo('activation'), use_bias: 'bias' } as const;

const convolution = {
  arguments: { filters: 'filters', ...window, ...dilation, groups: 'groups', ...ending },
  required: ['filters', 'kernel_size'],
} as const;

const transposed = {
  arguments: { filters: 'filters', ...window, output_padding: 'outputPadding', ...dilation, ...ending },
  required: ['filters', 'kernel_size'],
} as const;

const depthwise = {
  arguments: { ...window, depth_multiplier: 'depthMultiplier', ...dilation, ...ending },
  required: ['kernel_size'],
} as const;

const separable = {
  arguments: { filters: 'filters', ...window, ...dilation, depth_multiplier: 'depthMultiplier', ...ending },
  required: ['filters', 'kernel_size'],
} as const;

const locallyConnected = {
  arguments: {
    filters: 'filters',
    ...window,
    ...ending,
    implementation: (value) => ({ implementation: typeof value === 'number' ? String(value) : value }),
  },
  required: ['filters', 'kernel_size'],
} as const satisfies Omit<FrameworkClass, 'kind'>;

export const convolutions = {
  Conv1D: { kind: 'conv1d', ...convolution },
  Conv2D: { kind: 'conv2d', ...convolution },
  Conv3D: { kind: 'conv3d', ...convolution },
  Conv1DTranspose: { kind: 'conv-transpose1d', ...transposed },
  Conv2DTranspose: { kind: 'conv-transpose2d', ...transposed },
  Conv3DTranspose: { kind: 'conv-transpose3d', ...transposed },
  DepthwiseConv1D: { kind: 'depthwise-conv1d', ...depthwise },
  DepthwiseConv2D: { kind: 'depthwise-conv2d', ...depthwise },
  SeparableConv1D: { kind: 'separable-conv1d', ...separable },
  SeparableConv2D: { kind: 'separable-conv2d', ...separable },
  LocallyConnected1D: { kind: 'locally-connected1d', ...locallyConnected },
  LocallyConnected2D: { kind: 'locally-connected2d', ...locallyConnected },
} as const satisfies FrameworkClasses;
