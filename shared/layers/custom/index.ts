import { customLayer } from './custom-layer';
import { elementwise } from './elementwise';
import { opaque } from './opaque';

/** The kinds of this family, in the order of the palette: what is none of the others. */
export const customKinds = [customLayer, opaque, elementwise] as const;
