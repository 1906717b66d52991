import { elementwise } from './elementwise';
import { opaque } from './opaque';

/** The kinds of this family, in the order of the palette: what is none of the others. */
export const customKinds = [opaque, elementwise] as const;
