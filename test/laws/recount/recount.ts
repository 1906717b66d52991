import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { NestedLayer } from '@shared/layers/nested';
import type { Shape } from '@shared/layers/shape';

/**
 * The parameters of a layer counted the long way: every weight is made once, by a loop over what it joins, and the loops are
 * counted. No product is formed, and nothing of the core is used but the settings and the shapes that arrive.
 */
export interface Recount {
  readonly learnable: number;
  /** Statistics and counters. */
  readonly kept: number;
}

/** How a layer is recounted, and by what a layer inside of it is. */
export type Recounting = (analysis: LayerAnalysis, recountInside: RecountInside) => Recount;

/** Recounts a nested layer that is fed with a shape. */
export type RecountInside = (nested: NestedLayer, input: Shape) => Recount;

/** How the kinds of a family are recounted, by the id of the kind; one without weights need not be named. */
export type Recountings = Readonly<Record<string, Recounting>>;

/** One for every value of a tensor: along its first axis, those of each part. */
export function countValues([size, ...rest]: Shape): number {
  if (size === undefined) return 1;
  let values = 0;
  for (let index = 0; index < Number(size); index++) values += countValues(rest);
  return values;
}

/** The size of a feature map's channel axis, in the order of the layer. */
export const channelsOf = (shape: Shape, order: LayerAnalysis['order']): number =>
  Number(order === 'channels-last' ? shape.at(-1) : shape[0]);
