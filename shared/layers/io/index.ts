import { input } from './input';

/** The kinds of this family, in the order of the palette: what enters and leaves a network. */
export const ioKinds = [input] as const;
