import type { Json, JsonObject } from '../../json';
import type { Argument, FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

/** Factors and offsets together; `bias` takes the offsets away. */
const affine = (value: Json, { bias = true }: JsonObject): JsonObject => ({
  scale: value,
  center: value === true && bias !== false,
});
const bias = (value: Json): JsonObject => (value === false ? { center: false } : {});

/** The sizes of the last axes, one number being that of the last one: which axes they are, and what arrives there. */
const normalizedShape = (value: Json): JsonObject => {
  const sizes = [value].flat() as readonly Json[];
  return { axes: sizes.map((_, index) => index - sizes.length), expects: sizes };
};

const byBatch = { eps: ignored, momentum: ignored, affine, track_running_stats: 'statistics' };
const keywords = { device: ignored, dtype: ignored, bias };

const counted: Readonly<Record<string, Argument>> = { num_features: 'expects', ...byBatch, ...keywords };
const lazy: Readonly<Record<string, Argument>> = { ...byBatch, ...keywords };

/** A lazy instance normalization learns and keeps by default what any other does not. */
const learnsAndKeeps = { scale: true, center: true, statistics: true };

export const normalizations = {
  BatchNorm1d: { kind: 'batch-norm', arguments: counted, required: ['num_features'], settings: { rank: 1 } },
  BatchNorm2d: { kind: 'batch-norm', arguments: counted, required: ['num_features'], settings: { rank: 2 } },
  BatchNorm3d: { kind: 'batch-norm', arguments: counted, required: ['num_features'], settings: { rank: 3 } },
  LazyBatchNorm1d: { kind: 'batch-norm', arguments: lazy, settings: { rank: 1 } },
  LazyBatchNorm2d: { kind: 'batch-norm', arguments: lazy, settings: { rank: 2 } },
  LazyBatchNorm3d: { kind: 'batch-norm', arguments: lazy, settings: { rank: 3 } },
  SyncBatchNorm: {
    kind: 'batch-norm',
    arguments: { num_features: 'expects', ...byBatch, process_group: ignored, ...keywords },
    required: ['num_features'],
  },
  LayerNorm: {
    kind: 'layer-norm',
    arguments: { normalized_shape: normalizedShape, eps: ignored, elementwise_affine: affine, bias },
    required: ['normalized_shape'],
  },
  RMSNorm: {
    kind: 'rms-norm',
    arguments: { normalized_shape: normalizedShape, eps: ignored, elementwise_affine: 'scale' },
    required: ['normalized_shape'],
  },
  GroupNorm: {
    kind: 'group-norm',
    arguments: { num_groups: 'groups', num_channels: 'expects', eps: ignored, affine, ...keywords },
    required: ['num_groups', 'num_channels'],
  },
  InstanceNorm1d: { kind: 'instance-norm', arguments: counted, required: ['num_features'], settings: { rank: 1 } },
  InstanceNorm2d: { kind: 'instance-norm', arguments: counted, required: ['num_features'], settings: { rank: 2 } },
  InstanceNorm3d: { kind: 'instance-norm', arguments: counted, required: ['num_features'], settings: { rank: 3 } },
  LazyInstanceNorm1d: { kind: 'instance-norm', arguments: lazy, settings: { ...learnsAndKeeps, rank: 1 } },
  LazyInstanceNorm2d: { kind: 'instance-norm', arguments: lazy, settings: { ...learnsAndKeeps, rank: 2 } },
  LazyInstanceNorm3d: { kind: 'instance-norm', arguments: lazy, settings: { ...learnsAndKeeps, rank: 3 } },
  LocalResponseNorm: { kind: 'local-response-norm', arguments: { size: 'size' }, required: ['size'] },
  CrossMapLRN2d: {
    kind: 'local-response-norm',
    arguments: { size: 'size' },
    required: ['size'],
    settings: { rank: 2 },
  },
} as const satisfies FrameworkClasses;
