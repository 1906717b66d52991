import { add } from './add';
import { concatenate } from './concatenate';

/** The kinds of this family, in the order of the palette: what makes one tensor of several. */
export const mergingKinds = [add, concatenate] as const;
