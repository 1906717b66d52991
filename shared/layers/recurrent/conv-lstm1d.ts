import { defineLayer } from '../kind';
import { convLstm } from './conv-lstm';

/** A convolutional LSTM over sequences of signals (see `conv-lstm.ts`). Source: Keras 3 `ConvLSTM1D`. */
export const convLstm1d = defineLayer({
  ...convLstm(1),
  id: 'conv-lstm1d',
  label: 'ConvLSTM1D',
  description:
    'An LSTM over sequences of signals: 4 gates × (channels × filters × kernel + filters × filters × kernel + biases).',
  source: 'Keras 3 ConvLSTM1D',
  keywords: ['convolutional lstm', 'recurrent', 'signal'],
  sample: [[8, 8, 8]],
});
