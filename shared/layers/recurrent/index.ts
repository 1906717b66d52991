import { gruCell } from './gru-cell';
import { gru } from './gru';
import { lstmCell } from './lstm-cell';
import { lstm } from './lstm';
import { rnn } from './rnn';
import { simpleRnnCell } from './simple-rnn-cell';
import { simpleRnn } from './simple-rnn';
import { stackedRnnCells } from './stacked-rnn-cells';

/** The kinds of this family, in the order of the palette: recurrent layers. */
export const recurrentKinds = [lstm, gru, simpleRnn, rnn, lstmCell, gruCell, simpleRnnCell, stackedRnnCells] as const;
