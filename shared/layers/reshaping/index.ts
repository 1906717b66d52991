import { flatten } from './flatten';
import { upSampling2d } from './up-sampling2d';

/** The kinds of this family, in the order of the palette: what changes shapes and computes nothing. */
export const reshapingKinds = [flatten, upSampling2d] as const;
