import { defineLayer } from '../kind';
import { convLstm } from './conv-lstm';

/** A convolutional LSTM over videos (see `conv-lstm.ts`). Source: Keras 3 `ConvLSTM2D`. */
export const convLstm2d = defineLayer({
  ...convLstm(2),
  id: 'conv-lstm2d',
  label: 'ConvLSTM2D',
  description: 'An LSTM over videos: 4 gates × (channels × filters × kernel + filters × filters × kernel + biases).',
  source: 'Keras 3 ConvLSTM2D',
  keywords: ['convolutional lstm', 'recurrent', 'video', 'precipitation nowcasting'],
  sample: [[8, 8, 8, 8]],
});
