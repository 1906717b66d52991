import type { Json, JsonObject } from '../../json';
import type { FrameworkClasses } from '../framework-class';
import { ignored } from '../framework-class';

/** The arguments that all recurrent modules begin and end with. A batch that comes first changes no shape without it. */
const first = { input_size: 'expects', hidden_size: 'units', num_layers: 'layers' } as const;
const last = { bias: 'bias', batch_first: ignored, dropout: 'dropout', bidirectional: 'bidirectional' } as const;

const cell = { input_size: 'expects', hidden_size: 'units', bias: 'bias' } as const;

/** PyTorch says with 0 that there is no projection. */
const projection = (size: Json): JsonObject => (size === 0 ? {} : { projection: size });

const required = ['input_size', 'hidden_size'];

export const recurrents = {
  LSTM: { kind: 'lstm', arguments: { ...first, ...last, proj_size: projection }, required },
  GRU: { kind: 'gru', arguments: { ...first, ...last }, required, refuses: ['proj_size'] },
  RNN: {
    kind: 'simple-rnn',
    arguments: { ...first, nonlinearity: 'activation', ...last },
    required,
    refuses: ['proj_size'],
  },
  LSTMCell: { kind: 'lstm-cell', arguments: cell, required },
  GRUCell: { kind: 'gru-cell', arguments: cell, required },
  RNNCell: { kind: 'simple-rnn-cell', arguments: { ...cell, nonlinearity: 'activation' }, required },
} as const satisfies FrameworkClasses;
