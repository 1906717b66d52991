import type { Json, JsonObject } from '../../json';
import type { FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';
import { layerTo } from './layer-argument';

/** One axis; TensorFlow's own Keras wrote a list of one. */
const onlyAxis = (value: Json): JsonObject => {
  const [first = null, ...others] = [value].flat() as readonly Json[];
  return { axis: others.length === 0 ? first : value };
};

/** −1 stands for as many groups as channels. */
const groups = (value: Json): JsonObject => ({ groups: value === -1 ? null : value });

/** An older way to divide by the deviation alone: it has factors, whatever was said of them, and no offsets. */
const scaledOnly = (value: Json): JsonObject => (value === true ? { scale: true, center: false } : {});

export const normalizations = {
  BatchNormalization: {
    kind: 'batch-norm',
    arguments: {
      axis: onlyAxis,
      momentum: ignored,
      epsilon: ignored,
      center: 'center',
      scale: 'scale',
      renorm: 'renorm',
    },
  },
  LayerNormalization: {
    kind: 'layer-norm',
    arguments: { axis: 'axes', epsilon: ignored, center: 'center', scale: 'scale', rms_scaling: scaledOnly },
  },
  GroupNormalization: {
    kind: 'group-norm',
    arguments: { groups, axis: onlyAxis, epsilon: ignored, center: 'center', scale: 'scale' },
  },
  RMSNormalization: { kind: 'rms-norm', arguments: { axis: 'axes' } },
  UnitNormalization: { kind: 'unit-norm', arguments: { axis: 'axes' } },
  SpectralNormalization: {
    kind: 'spectral-norm',
    arguments: { layer: layerTo('layer'), power_iterations: 'iterations' },
    required: ['layer'],
  },
  /** That of `keras.applications.convnext`. */
  LayerScale: {
    kind: 'layer-scale',
    arguments: { init_values: ignored, projection_dim: 'expects' },
    required: ['projection_dim'],
  },
} as const satisfies FrameworkClasses;
