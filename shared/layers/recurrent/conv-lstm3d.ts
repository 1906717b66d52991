import { defineLayer } from '../kind';
import { convLstm } from './conv-lstm';

/** A convolutional LSTM over sequences of volumes (see `conv-lstm.ts`). Source: Keras 3 `ConvLSTM3D`. */
export const convLstm3d = defineLayer({
  ...convLstm(3),
  id: 'conv-lstm3d',
  label: 'ConvLSTM3D',
  description:
    'An LSTM over sequences of volumes: 4 gates × (channels × filters × kernel + filters × filters × kernel + biases).',
  source: 'Keras 3 ConvLSTM3D',
  keywords: ['convolutional lstm', 'recurrent', 'volume'],
  sample: [[8, 8, 8, 8, 8]],
});
