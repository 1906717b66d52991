import { bidirectional } from './bidirectional';
import { convLstm1d } from './conv-lstm1d';
import { convLstm2d } from './conv-lstm2d';
import { convLstm3d } from './conv-lstm3d';
import { gruCell } from './gru-cell';
import { gru } from './gru';
import { lstmCell } from './lstm-cell';
import { lstm } from './lstm';
import { rnn } from './rnn';
import { simpleRnnCell } from './simple-rnn-cell';
import { simpleRnn } from './simple-rnn';
import { stackedRnnCells } from './stacked-rnn-cells';
import { timeDistributed } from './time-distributed';

/** The kinds of this family, in the order of the palette: recurrent layers, their wrappers and their cells. */
export const recurrentKinds = [
  lstm,
  gru,
  simpleRnn,
  bidirectional,
  timeDistributed,
  convLstm2d,
  convLstm1d,
  convLstm3d,
  rnn,
  lstmCell,
  gruCell,
  simpleRnnCell,
  stackedRnnCells,
] as const;
