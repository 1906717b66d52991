import { gru } from './gru';
import { lstm } from './lstm';
import { simpleRnn } from './simple-rnn';

/** The kinds of this family, in the order of the palette: recurrent layers. */
export const recurrentKinds = [lstm, gru, simpleRnn] as const;
