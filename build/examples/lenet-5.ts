import { describe } from './assemble';
import { layer } from './describe';

/** LeNet-5 as it is built today, with the names of the paper. */
export const lenet5 = describe(
  'LeNet-5',
  [
    layer('input', 'image', { shape: [32, 32, 1] }),
    layer('conv2d', 'C1', { filters: 6, kernel: [5, 5], padding: 'valid', activation: 'tanh' }),
    layer('average-pool2d', 'S2', { poolSize: [2, 2] }),
    layer('conv2d', 'C3', { filters: 16, kernel: [5, 5], padding: 'valid', activation: 'tanh' }),
    layer('average-pool2d', 'S4', { poolSize: [2, 2] }),
    layer('dense', 'C5', { units: 120, activation: 'tanh' }),
    layer('dense', 'F6', { units: 84, activation: 'tanh' }),
    layer('dense', 'digits', { units: 10, activation: 'softmax' }),
  ],
  {
    description:
      'The network that read the amounts on bank cheques, as it is built today: its third layer is connected to all maps before it, and its poolings have no weights. The last layer gives probabilities where the original compared with drawn digits.',
    source: 'LeCun, Bottou, Bengio, Haffner, “Gradient-based learning applied to document recognition”, 1998',
  },
);
