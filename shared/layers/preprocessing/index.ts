import { normalization } from './normalization';
import { rescaling } from './rescaling';

/** The kinds of this family, in the order of the palette: what brings data into a form that suits a network. */
export const preprocessingKinds = [rescaling, normalization] as const;
