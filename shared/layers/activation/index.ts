import { activation } from './activation';

/** The kinds of this family, in the order of the palette: activations. */
export const activationKinds = [activation] as const;
