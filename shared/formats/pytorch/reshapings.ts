import type { Json } from '../../json';
import type { KindId } from '../../layers/index';
import type { Argument, FrameworkClass, FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

/** Sides as PyTorch lists them, the last axis first (left, right, top, bottom, front, back), as ours are: the first axis first. */
const sides: Argument = (value) => ({ padding: isList(value) ? pairsOf(value).reverse() : value });

const pairsOf = (list: readonly Json[]): Json[] =>
  Array.from({ length: Math.ceil(list.length / 2) }, (_, axis) => [list[2 * axis] ?? null, list[2 * axis + 1] ?? null]);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Padding by a mode; a module for each rank. Zeros are what a padding has unless told otherwise. */
const padding = (kind: KindId, mode?: string): FrameworkClass => ({
  kind,
  arguments: { padding: sides, ...(mode === 'constant' ? { value: 'value' } : {}) },
  required: mode === 'constant' ? ['padding', 'value'] : ['padding'],
  ...(mode === undefined ? {} : { settings: { mode } }),
});

const size: Argument = (value) => ({ by: 'size', amount: value });

const resizing = { size, scale_factor: 'amount' } as const;
const exactlyOne = ['size', 'scale_factor'];

const blocks = { kernel_size: 'kernel', dilation: 'dilation', padding: 'padding', stride: 'stride' };

export const reshapings = {
  Flatten: { kind: 'flatten', arguments: { start_dim: 'start', end_dim: 'end' } },
  Unflatten: {
    kind: 'unflatten',
    arguments: { dim: 'axis', unflattened_size: 'sizes' },
    required: ['dim', 'unflattened_size'],
  },
  ZeroPad1d: padding('padding1d'),
  ZeroPad2d: padding('padding2d'),
  ZeroPad3d: padding('padding3d'),
  ConstantPad1d: padding('padding1d', 'constant'),
  ConstantPad2d: padding('padding2d', 'constant'),
  ConstantPad3d: padding('padding3d', 'constant'),
  ReflectionPad1d: padding('padding1d', 'reflect'),
  ReflectionPad2d: padding('padding2d', 'reflect'),
  ReflectionPad3d: padding('padding3d', 'reflect'),
  ReplicationPad1d: padding('padding1d', 'replicate'),
  ReplicationPad2d: padding('padding2d', 'replicate'),
  ReplicationPad3d: padding('padding3d', 'replicate'),
  CircularPad1d: padding('padding1d', 'circular'),
  CircularPad2d: padding('padding2d', 'circular'),
  CircularPad3d: padding('padding3d', 'circular'),
  Upsample: {
    kind: 'upsample',
    arguments: { ...resizing, mode: 'mode', align_corners: ignored, recompute_scale_factor: ignored },
    exactlyOne,
  },
  UpsamplingNearest2d: { kind: 'upsample', arguments: resizing, exactlyOne },
  UpsamplingBilinear2d: { kind: 'upsample', arguments: resizing, exactlyOne, settings: { mode: 'bilinear' } },
  PixelShuffle: { kind: 'pixel-shuffle', arguments: { upscale_factor: 'factor' }, required: ['upscale_factor'] },
  PixelUnshuffle: {
    kind: 'pixel-unshuffle',
    arguments: { downscale_factor: 'factor' },
    required: ['downscale_factor'],
  },
  ChannelShuffle: { kind: 'channel-shuffle', arguments: { groups: 'groups' }, required: ['groups'] },
  Unfold: { kind: 'unfold', arguments: blocks, required: ['kernel_size'] },
  Fold: {
    kind: 'fold',
    arguments: { output_size: 'outputSize', ...blocks },
    required: ['output_size', 'kernel_size'],
  },
  Identity: { kind: 'identity', arguments: {} },
} as const satisfies FrameworkClasses;
