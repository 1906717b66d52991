import { dense } from './dense';

/** The kinds of this family, in the order of the palette: fully connected layers. */
export const denseKinds = [dense] as const;
