import type { Json } from '../../json';
import type { Argument, FrameworkClasses } from '../framework-class';
import { activationTo } from './activation-argument';

/**
 * `PReLU` looks axes up with `shape[axis - 1]` in a shape without its batch: there, from 0 down, they are not those that other
 * layers mean, but the ones before.
 */
const sharedAxes: Argument = (value) => ({
  sharedAxes: [value].flat().map((axis: Json) => (typeof axis === 'number' && axis <= 0 ? axis - 1 : axis)),
});

export const activations = {
  Activation: {
    kind: 'activation',
    arguments: { activation: activationTo('function') },
    required: ['activation'],
  },
  ReLU: {
    kind: 'relu',
    arguments: { max_value: 'maxValue', negative_slope: 'negativeSlope', threshold: 'threshold' },
  },
  LeakyReLU: { kind: 'leaky-relu', arguments: { negative_slope: 'negativeSlope', alpha: 'negativeSlope' } },
  PReLU: { kind: 'prelu', arguments: { shared_axes: sharedAxes } },
  ELU: { kind: 'elu', arguments: { alpha: 'alpha' } },
  ThresholdedReLU: { kind: 'threshold', arguments: { theta: 'threshold' } },
  Softmax: { kind: 'softmax', arguments: { axis: 'axes' } },
} as const satisfies FrameworkClasses;
