/** The sorts of fields. One a file; this is the hand-written list of them. */
export { axes, axis } from './axis';
export { choice, flag } from './choice';
export { layer, layers } from './layer';
export { decimal, decimals, integer, integers } from './number';
export { optional } from './optional';
export type { Padding, Sides } from './padding';
export { padding, sides } from './padding';
export { shape } from './shape';
export { openSizes, scales, sizes } from './sizes';
export { text } from './text';
