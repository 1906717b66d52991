import { conv1d } from './conv1d';
import { conv2d } from './conv2d';
import { conv3d } from './conv3d';

/** The kinds of this family, in the order of the palette: convolutions. */
export const convolutionKinds = [conv2d, conv1d, conv3d] as const;
