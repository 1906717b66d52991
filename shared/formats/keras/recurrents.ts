import type { FrameworkClasses } from '../framework-class';
import { activationTo } from './activation-argument';
import { padding } from './convolutions';
import { layersTo, layerTo } from './layer-argument';

const step = {
  activation: activationTo('activation'),
  use_bias: 'bias',
  dropout: 'dropout',
  recurrent_dropout: 'recurrentDropout',
} as const;

const cell = { units: 'units', ...step } as const;

const gates = { recurrent_activation: activationTo('recurrentActivation') } as const;

const gatedCell = { ...cell, ...gates } as const;

const sequence = {
  return_sequences: 'returnSequences',
  return_state: 'returnState',
  go_backwards: 'goBackwards',
} as const;

const required = ['units'];

const convolutional = {
  arguments: {
    filters: 'filters',
    kernel_size: 'kernel',
    strides: 'stride',
    padding,
    dilation_rate: 'dilation',
    ...step,
    ...gates,
    ...sequence,
  },
  required: ['filters', 'kernel_size'],
} as const;

export const recurrents = {
  LSTM: { kind: 'lstm', arguments: { ...gatedCell, ...sequence }, required },
  GRU: { kind: 'gru', arguments: { ...gatedCell, ...sequence, reset_after: 'resetAfter' }, required },
  SimpleRNN: { kind: 'simple-rnn', arguments: { ...cell, ...sequence }, required },
  Bidirectional: {
    kind: 'bidirectional',
    arguments: { layer: layerTo('layer'), merge_mode: 'merge', backward_layer: layerTo('backward') },
    required: ['layer'],
    whenNull: { merge_mode: { merge: 'none' } },
  },
  TimeDistributed: { kind: 'time-distributed', arguments: { layer: layerTo('layer') }, required: ['layer'] },
  ConvLSTM1D: { kind: 'conv-lstm1d', ...convolutional },
  ConvLSTM2D: { kind: 'conv-lstm2d', ...convolutional },
  ConvLSTM3D: { kind: 'conv-lstm3d', ...convolutional },
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
