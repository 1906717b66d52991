import { describe } from './assemble';
import { layer, placed } from './describe';

/** Placed so that both states go straight from one LSTM into the other. */
export const seq2seqLstm = describe(
  'Seq2seq with LSTM',
  [
    placed(0, 160, layer('input', 'encoder_inputs', { shape: ['S', 20] })),
    placed(320, 0, layer('input', 'decoder_inputs', { shape: ['T', 24] })),
    placed(320, 160, layer('lstm', 'encoder_lstm', { units: 32, returnState: true }, ['encoder_inputs'])),
    placed(
      700,
      160,
      layer('lstm', 'decoder_lstm', { units: 32, returnSequences: true, returnState: true }, [
        ...['decoder_inputs', 'encoder_lstm:state_h', 'encoder_lstm:state_c'],
      ]),
    ),
    placed(1020, 142, layer('dense', 'decoder_dense', { units: 24, activation: 'softmax' }, ['decoder_lstm'])),
  ],
  {
    rules: 'keras',
    description:
      'Translates character by character. One LSTM reads the sentence and keeps nothing but its two states; with these the other begins, and writes. Both sentences may be of any length: no parameter depends on it.',
    source:
      'Sutskever, Vinyals, Le, “Sequence to sequence learning with neural networks”, 2014; Keras, “A ten-minute introduction to sequence-to-sequence learning”',
  },
);
