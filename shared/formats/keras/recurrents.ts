import type { FrameworkClasses } from '../framework-class';
import { activationTo } from './activation-argument';
import { layersTo } from './layer-argument';

const cell = {
  units: 'units',
  activation: activationTo('activation'),
  use_bias: 'bias',
  dropout: 'dropout',
  recurrent_dropout: 'recurrentDropout',
} as const;

const gatedCell = { ...cell, recurrent_activation: activationTo('recurrentActivation') } as const;

const sequence = {
  return_sequences: 'returnSequences',
  return_state: 'returnState',
  go_backwards: 'goBackwards',
} as const;

const required = ['units'];

export const recurrents = {
  LSTM: { kind: 'lstm', arguments: { ...gatedCell, ...sequence }, required },
  GRU: { kind: 'gru', arguments: { ...gatedCell, ...sequence, reset_after: 'resetAfter' }, required },
  SimpleRNN: { kind: 'simple-rnn', arguments: { ...cell, ...sequence }, required },
  RNN: {
    kind: 'rnn',
    // `cells` and the order of states are those of Keras 2.0 and TensorFlow.js, whose RNN may be told its cells one by one.
    arguments: {
      cell: layersTo('cells'),
      cells: layersTo('cells'),
      ...sequence,
      reverse_state_order: 'reversedStates',
    },
    exactlyOne: ['cell', 'cells'],
  },
  LSTMCell: { kind: 'lstm-cell', arguments: gatedCell, required },
  GRUCell: { kind: 'gru-cell', arguments: { ...gatedCell, reset_after: 'resetAfter' }, required },
  SimpleRNNCell: { kind: 'simple-rnn-cell', arguments: cell, required },
  StackedRNNCells: { kind: 'stacked-rnn-cells', arguments: { cells: layersTo('cells') }, required: ['cells'] },
} as const satisfies FrameworkClasses;
