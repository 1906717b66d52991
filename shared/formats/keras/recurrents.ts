import type { FrameworkClasses } from '../framework-class';
import { activationTo } from './activation-argument';

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
} as const satisfies FrameworkClasses;
