import { activation } from './activation';
import { elu } from './elu';
import { glu } from './glu';
import { hardTanh } from './hard-tanh';
import { leakyRelu } from './leaky-relu';
import { prelu } from './prelu';
import { relu } from './relu';
import { rrelu } from './rrelu';
import { shrink } from './shrink';
import { softmax } from './softmax';
import { softplus } from './softplus';
import { threshold } from './threshold';

/** The kinds of this family, in the order of the palette: activations. */
export const activationKinds = [
  activation,
  relu,
  softmax,
  leakyRelu,
  prelu,
  elu,
  glu,
  hardTanh,
  softplus,
  threshold,
  shrink,
  rrelu,
] as const;
