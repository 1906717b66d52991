import { adaptiveSoftmax } from './adaptive-softmax';
import { bilinear } from './bilinear';
import { dense } from './dense';
import { einsumDense } from './einsum-dense';
import { highway } from './highway';
import { maxoutDense } from './maxout-dense';
import { quantized } from './quantized';

/** The kinds of this family, in the order of the palette: fully connected layers. */
export const denseKinds = [dense, bilinear, einsumDense, maxoutDense, highway, adaptiveSoftmax, quantized] as const;
