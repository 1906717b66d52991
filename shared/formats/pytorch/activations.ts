import type { ActivationName } from '../../layers/activation/activations';
import type { Argument, FrameworkClass, FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

/** A module that applies a function without settings. */
const applies = (name: ActivationName, args: FrameworkClass['arguments'] = {}) =>
  ({ kind: 'activation', arguments: args, settings: { function: name } }) as const satisfies FrameworkClass;

const inplace = { inplace: ignored };

/** `GELU` is exact unless told otherwise. */
const approximate: Argument = (value) => ({ function: value === 'tanh' ? 'gelu_tanh' : 'gelu' });

/** One slope for all, or one for each of so many channels. */
const slopes: Argument = (count) => (count === 1 ? { slopes: 'all' } : { slopes: 'channel', expects: count });

export const activations = {
  ReLU: { kind: 'relu', arguments: inplace },
  ReLU6: { kind: 'relu', arguments: inplace, settings: { maxValue: 6 } },
  LeakyReLU: { kind: 'leaky-relu', arguments: { negative_slope: 'negativeSlope', ...inplace } },
  PReLU: { kind: 'prelu', arguments: { num_parameters: slopes, init: ignored } },
  RReLU: { kind: 'rrelu', arguments: { lower: 'lower', upper: 'upper', ...inplace } },
  ELU: { kind: 'elu', arguments: { alpha: 'alpha', ...inplace } },
  CELU: { kind: 'elu', arguments: { alpha: 'alpha', ...inplace }, settings: { variant: 'celu' } },
  SELU: applies('selu', inplace),
  GELU: applies('gelu', { approximate }),
  SiLU: applies('silu', inplace),
  Mish: applies('mish', inplace),
  Hardswish: applies('hard_silu', inplace),
  Sigmoid: applies('sigmoid'),
  Hardsigmoid: applies('hard_sigmoid', inplace),
  LogSigmoid: applies('log_sigmoid'),
  Tanh: applies('tanh'),
  Hardtanh: { kind: 'hard-tanh', arguments: { min_val: 'minValue', max_val: 'maxValue', ...inplace } },
  Tanhshrink: applies('tanh_shrink'),
  Softplus: { kind: 'softplus', arguments: { beta: 'beta', threshold: 'threshold' } },
  Softsign: applies('softsign'),
  Softshrink: { kind: 'shrink', arguments: { lambd: 'limit' }, settings: { variant: 'soft' } },
  Hardshrink: { kind: 'shrink', arguments: { lambd: 'limit' }, settings: { variant: 'hard' } },
  Threshold: {
    kind: 'threshold',
    arguments: { threshold: 'threshold', value: 'value', ...inplace },
    required: ['threshold', 'value'],
  },
  GLU: { kind: 'glu', arguments: { dim: 'axis' } },
  Softmax: { kind: 'softmax', arguments: { dim: 'axes' } },
  LogSoftmax: { kind: 'softmax', arguments: { dim: 'axes' }, settings: { function: 'log_softmax' } },
  Softmin: { kind: 'softmax', arguments: { dim: 'axes' }, settings: { function: 'softmin' } },
  // Over the channels at each place of a map, which are the third axis from the end.
  Softmax2d: { kind: 'softmax', arguments: {}, settings: { axes: [-3] } },
} as const satisfies FrameworkClasses;
