import { conv2d } from './conv2d';

/** The kinds of this family, in the order of the palette: convolutions. */
export const convolutionKinds = [conv2d] as const;
