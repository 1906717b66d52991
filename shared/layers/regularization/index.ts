import { dropout } from './dropout';

/** The kinds of this family, in the order of the palette: what keeps a network from learning by heart. */
export const regularizationKinds = [dropout] as const;
